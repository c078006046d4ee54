import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { PATIENCE } from '../support/network.js';
import { addressOf, all, feedOf, inside, settled, words } from '../support/reader.js';

const titles = (element: Element): string => all(element, 'li [part=heading]').map(words).join();
const items = [...'abcdef'].map((id) => ({ id, title: id, url: `https://tryg.aalborg.dk/${id}` }));

async function page(markup: string): Promise<TrygNewsList[]> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.innerHTML = markup;
  const lists = [...place.querySelectorAll<TrygNewsList>('tryg-news-list')];
  await Promise.all(lists.map(settled));
  return lists;
}
const tag = (attributes: string, src = addressOf(feedOf(items))) =>
  `<tryg-news-list order="feed" src='${src}' ${attributes}></tryg-news-list>`;
const shows = (element: Element, wanted: string) =>
  waitUntil(() => titles(element) === wanted, `it shows ${wanted}, not ${titles(element)}`, PATIENCE);

describe('a list of what no other list shows', () => {
  it('leaves out what the lists before it show, and goes on where they end', async () => {
    const [first, second, third] = await page(tag('limit=2') + tag('limit=2 unique') + tag('limit=2 unique'));
    await shows(second!, 'c,d');
    await shows(third!, 'e,f');
    expect(titles(first!)).to.equal('a,b');
    expect(first!.shown.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('knows an item by its address too, in a feed of another', async () => {
    const other = addressOf(
      feedOf([
        { id: 1, url: 'https://tryg.aalborg.dk/a' },
        { id: 2, title: 'Nyt' },
      ]),
    );
    const [, second] = await page(tag('limit=2') + tag('unique', other));
    await shows(second!, 'Nyt');
  });

  it('follows them: what they show more of goes, what they show no more comes', async () => {
    const [first, second] = await page(tag('limit=2 expandable') + tag('limit=2 unique'));
    await shows(second!, 'c,d');
    await waitUntil(() => inside(first!).querySelector('.more button'), 'there is more', PATIENCE);
    inside(first!).querySelector<HTMLButtonElement>('.more button')!.click();
    await shows(second!, 'e,f');
    first!.remove();
    await shows(second!, 'a,b');
  });

  it('hears of a list that is put before it later', async () => {
    const [list] = await page(tag('limit=2 unique'));
    await shows(list!, 'a,b');
    const place = document.createElement('div');
    place.innerHTML = tag('limit=1');
    list!.before(place);
    await shows(list!, 'b,c');
  });

  it('does not mind what comes after it, nor lists that are not unique', async () => {
    const [first, second] = await page(tag('limit=2 unique') + tag('limit=2'));
    await shows(first!, 'a,b');
    expect(titles(second!)).to.equal('a,b');
  });
});

describe('the way to follow news elsewhere', () => {
  it('is a link to the feed, where the editor wants one', async () => {
    const src = addressOf(feedOf(items));
    const [first, second] = await page(tag('subscribe', src) + tag('', src));
    const link = all<HTMLAnchorElement>(first!, 'a').find((one) => words(one) === 'Abonnér på nyhederne');
    expect([link!.href, link!.type]).to.deep.equal([src, 'application/feed+json']);
    expect(words(inside(second!))).not.to.contain('Abonnér');
  });
});
