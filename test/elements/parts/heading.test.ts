import { expect, fixture } from '@open-wc/testing';
import { heading } from '../../../src/elements/parts/heading.js';

const levelOf = async (level: number): Promise<string> =>
  (await fixture<HTMLElement>(heading(level, 'Ord'))).localName;

describe('a heading', () => {
  it('has the level asked for, 1 to 6', async () => {
    for (const level of [1, 2, 3, 4, 5, 6]) expect(await levelOf(level)).to.equal(`h${level}`);
  });

  it('stays between 1 and 6, whatever is asked for', async () => {
    expect(await levelOf(7)).to.equal('h6');
    expect(await levelOf(Infinity)).to.equal('h6');
    expect(await levelOf(-3)).to.equal('h1');
    expect(await levelOf(2.9)).to.equal('h2');
  });

  it('is an h2 when what is asked for is no number', async () => {
    expect(await levelOf(NaN)).to.equal('h2');
    expect(await levelOf(undefined as unknown as number)).to.equal('h2');
  });

  it('says its words', async () => {
    const element = await fixture<HTMLElement>(heading(3, 'Æbler & pærer <b>'));
    expect(element.textContent).to.equal('Æbler & pærer <b>');
  });
});
