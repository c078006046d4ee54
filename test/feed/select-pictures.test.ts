import { expect } from '@open-wc/testing';
import { readFeed } from '../../src/feed/schema.js';
import { attachedTo } from '../../src/feed/select-pictures.js';

const attached = (attachments: object[], seen: string[] = []) => {
  const feed = readFeed({ items: [{ id: '1', title: 'A', attachments }] }, 'https://a.dk/feed.json')!;
  const { pictures, documents } = attachedTo(feed.items[0]!, seen);
  return [pictures, documents].map((some) => some.map(({ url }) => url!.replace('https://a.dk/', '')));
};

describe('attachedTo', () => {
  const kinds: [string | undefined, boolean][] = [
    ['image/jpeg', true],
    ['image/jpg', true],
    ['image/pjpeg', true],
    ['image/png', true],
    ['IMAGE/GIF', true],
    ['image/webp', true],
    ['image/avif', true],
    ['image/svg+xml', true],
    ['image/png; name="a.png"', true],
    ['image/tiff', false],
    ['image/heic', false],
    ['image/vnd.dwg', false],
    ['image/x-photoshop', false],
    ['image/', false],
    ['application/pdf', false],
    ['text/image/png', false],
    [undefined, false],
  ];
  for (const [mime_type, isPicture] of kinds) {
    it(`takes ${mime_type} for a ${isPicture ? 'picture' : 'document'}`, () => {
      expect(attached([{ url: 'a', mime_type }])).to.deep.equal(isPicture ? [['a'], []] : [[], ['a']]);
    });
  }

  it('leaves out pictures that are shown already, or twice', () => {
    const png = (url: string) => ({ url, mime_type: 'image/png' });
    const pdf = { url: 'd', mime_type: 'application/pdf' };
    expect(attached([png('a'), png('b'), pdf, png('b'), png('c')], ['https://a.dk/a'])).to.deep.equal([
      ['b', 'c'],
      ['d'],
    ]);
  });
});
