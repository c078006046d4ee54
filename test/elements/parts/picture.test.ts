import { expect, fixture, waitUntil } from '@open-wc/testing';
import { picture } from '../../../src/elements/parts/picture.js';
import { requests } from '../../support/network.js';

const shown = (more: object = {}): Promise<HTMLImageElement> =>
  fixture<HTMLImageElement>(
    picture({ url: `${FEED_SERVER}/images/dialog.svg`, alt: 'Otte mennesker om et bord', ...more }),
  );

describe('a picture', () => {
  it('waits until it is near the view and tells its server nothing of the page', async () => {
    const image = await shown();
    expect(image.loading).to.equal('lazy');
    expect(image.referrerPolicy).to.equal('no-referrer');
  });

  it('has its words, or is decoration', async () => {
    expect((await shown()).alt).to.equal('Otte mennesker om et bord');
    const decoration = await shown({ alt: '' });
    expect(decoration.getAttribute('alt')).to.equal('');
    await expect(decoration).to.be.accessible();
  });

  it('reserves the room it is known to need', async () => {
    const image = await shown({ width: 1600, height: 800 });
    expect(image.width).to.equal(1600);
    expect(image.getAttribute('height')).to.equal('800');
    expect((await shown()).hasAttribute('width')).to.equal(false);
  });

  it('lets the browser choose among its widths', async () => {
    const at = (width: number) => ({ url: `${FEED_SERVER}/images/dialog.svg?w=${width}`, width });
    const image = await shown({
      ...at(1600),
      sizes: [at(400), at(800), { url: 'https://a.dk/', width: undefined }],
    });
    expect(image.srcset.split(', ').map((choice) => choice.split(' ')[1])).to.deep.equal([
      '400w',
      '800w',
      '1600w',
    ]);
    expect(image.sizes).to.equal('auto, 100vw');
    expect((await shown({ width: 1600, sizes: [] })).hasAttribute('srcset')).to.equal(false);
    expect((await shown()).hasAttribute('srcset')).to.equal(false);
  });

  it('is asked for without a referrer', async () => {
    const id = crypto.randomUUID();
    await shown({ url: `${FEED_SERVER}/images/dialog.svg?id=${id}` });
    await waitUntil(async () => (await requests(id)) === 1, 'it is asked for');
    const answer = await fetch(`${FEED_SERVER}/seen?id=${id}`);
    const [seen] = (await answer.json()) as { headers: Record<string, string> }[];
    expect(seen!.headers).not.to.have.property('referer');
    expect(seen!.headers).not.to.have.property('cookie');
  });
});
