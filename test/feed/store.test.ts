import { expect, waitUntil } from '@open-wc/testing';
import { feedAt } from '../../src/feed/store.js';
import { fault, PATIENCE, requests } from '../support/network.js';

describe('the feeds of a page', () => {
  it('are one for each address', () => {
    const address = fault('good', { id: crypto.randomUUID() });
    expect(feedAt(address)).to.equal(feedAt(address));
    expect(feedAt(address)).not.to.equal(feedAt(`${address}#andet`));
  });

  it('are not loaded before somebody follows them', async () => {
    const id = crypto.randomUUID();
    const source = feedAt(fault('good', { id }));
    expect(source.state.kind).to.equal('waiting');
    expect(await requests(id)).to.equal(0);
  });

  it('do not touch each other', async () => {
    const [one, other] = [crypto.randomUUID(), crypto.randomUUID()];
    const source = feedAt(fault('good', { id: one }));
    source.follow(() => {});
    await waitUntil(() => source.state.kind === 'ready', 'the feed is ready', PATIENCE);
    expect(feedAt(fault('good', { id: other })).state.kind).to.equal('waiting');
    expect([await requests(one), await requests(other)]).to.deep.equal([1, 0]);
  });
});
