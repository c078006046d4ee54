import { expect, waitUntil } from '@open-wc/testing';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { PATIENCE, requests, sequence } from '../support/network.js';
import { addressOf, all, feedOf, inside, shown, silenced, words } from '../support/reader.js';

const items = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => ({
    id: String(from + index),
    title: `Nyhed ${from + index}`,
    url: `https://tryg.aalborg.dk/${from + index}`,
  }));

const list = (src: string, attributes = ''): Promise<TrygNewsList> =>
  shown(`<tryg-news-list expandable order="feed" src='${src}' ${attributes}></tryg-news-list>`);
const button = (element: Element) => inside(element).querySelector<HTMLButtonElement>('.more button');
const said = (element: Element) => words(inside(element).querySelector('.more [role=status]'));
const titles = (element: Element) => all(element, 'li').length;
const offers = (element: Element, name: string): Promise<void> =>
  waitUntil(() => words(button(element)) === name, `it offers "${name}"`, PATIENCE);
const shows = (element: Element, count: number): Promise<void> =>
  waitUntil(() => titles(element) === count, `it shows ${count}`, PATIENCE);

describe('a list that can be expanded', () => {
  it('shows as many again, moves the focus to the first new one, and says so once', async () => {
    const element = await list(addressOf(feedOf(items(0, 12))));
    await offers(element, 'Vis flere nyheder');
    expect(said(element)).to.equal('Viser 5 af 12 nyheder');
    await expect(element).to.be.accessible();
    const heard: string[] = [];
    const status = inside(element).querySelector('.more [role=status]')!;
    new MutationObserver(() => heard.push(words(status))).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    button(element)!.focus();
    button(element)!.click();
    await shows(element, 10);
    expect(words(inside(element).activeElement)).to.equal('Nyhed 5');
    button(element)!.click();
    await shows(element, 12);
    expect(words(inside(element).activeElement)).to.equal('Nyhed 10');
    expect(heard).to.deep.equal(['Viser 10 af 12 nyheder', 'Viser 12 af 12 nyheder']);
    expect(button(element)).to.equal(null);
    await expect(element).to.be.accessible();
  });

  it('offers nothing where everything fits', async () => {
    const element = await list(addressOf(feedOf(items(0, 5))));
    await new Promise((done) => setTimeout(done, 300));
    expect(inside(element).querySelector('.more')).to.equal(null);
  });

  it('fetches a page of the archive when it is needed, and not before', async () => {
    const id = crypto.randomUUID();
    const next = sequence(id, { feed: feedOf(items(6, 9)) });
    const element = await list(addressOf(feedOf(items(0, 6), { next_url: next })), 'limit=3');
    await offers(element, 'Vis flere nyheder');
    expect(said(element)).to.equal('Viser 3 nyheder');
    button(element)!.click();
    await shows(element, 6);
    expect(await requests(id)).to.equal(0);
    button(element)!.click();
    await shows(element, 9);
    expect(await requests(id)).to.equal(1);
    expect(said(element)).to.equal('Viser 9 af 9 nyheder');
    expect(words(inside(element).activeElement)).to.equal('Nyhed 6');
  });

  it('keeps what is there when a page cannot be had, says so, and tries again', async () => {
    const mute = silenced('error');
    try {
      const id = crypto.randomUUID();
      const next = sequence(id, '403', { feed: feedOf(items(5, 8)) });
      const element = await list(addressOf(feedOf(items(0, 5), { next_url: next })));
      await offers(element, 'Vis flere nyheder');
      button(element)!.focus();
      button(element)!.click();
      await offers(element, 'Prøv igen');
      expect([titles(element), said(element)]).to.deep.equal([5, 'Flere nyheder kunne ikke hentes.']);
      await expect(element).to.be.accessible();
      button(element)!.click();
      await shows(element, 8);
      expect(words(inside(element).activeElement)).to.equal('Nyhed 5');
    } finally {
      mute.restore();
    }
  });

  it('keeps the button, and its focus, while a page is on its way', async () => {
    const next = addressOf(feedOf(items(5, 8)), { delay: '500' });
    const element = await list(addressOf(feedOf(items(0, 5), { next_url: next })));
    await offers(element, 'Vis flere nyheder');
    button(element)!.focus();
    button(element)!.click();
    await offers(element, 'Henter flere nyheder …');
    expect(button(element)!.getAttribute('aria-disabled')).to.equal('true');
    expect(inside(element).activeElement === button(element)).to.equal(true);
    await shows(element, 8);
  });

  it('does not pull back a reader who has gone elsewhere meanwhile', async () => {
    const next = addressOf(feedOf(items(5, 8)), { delay: '500' });
    const element = await list(addressOf(feedOf(items(0, 5), { next_url: next })));
    await offers(element, 'Vis flere nyheder');
    button(element)!.click();
    const elsewhere = all<HTMLAnchorElement>(element, 'li a')[1]!;
    elsewhere.focus();
    await shows(element, 8);
    expect(inside(element).activeElement === elsewhere).to.equal(true);
  });
});
