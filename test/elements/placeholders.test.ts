import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { fault } from '../support/network.js';
import { all, settled, silenced, words } from '../support/reader.js';
import { watch } from '../support/watch.js';

/* What editors paste whose CMS takes unknown elements out: `<div data-tryg="news-list">`. */

const feed = (): string => `${FEED_SERVER}/feeds/tryg/feed.json`;
const LINK = '<a href="/nyheder">Læs nyhederne</a>';
const news = (more = '', fallback = LINK, src = feed()): string =>
  `<div data-tryg="news-list" data-src="${src}" data-limit="2" ${more}>${fallback}</div>`;

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement('main');
  document.body.append(page);
});

afterEach(() => page.remove());

const places = (): HTMLElement[] => [...page.querySelectorAll<HTMLElement>('[data-tryg]')];
const isFilled = (place: Element): boolean => !!place.firstElementChild?.localName.startsWith('tryg-');

/** Waits until every placeholder holds an element. */
async function filled(): Promise<HTMLElement> {
  await waitUntil(() => places().every(isFilled), 'the placeholders are filled', { timeout: 5000 });
  return places()[0]!;
}

async function insert(markup: string): Promise<HTMLElement> {
  page.innerHTML = markup;
  return filled();
}

/** A placeholder that comes later is filled: by then, all before it have been looked at too. */
async function lookedAt(): Promise<void> {
  const later = document.createElement('div');
  later.dataset.tryg = 'skip-link';
  document.body.append(later);
  await waitUntil(() => isFilled(later), 'the later placeholder is filled', { timeout: 5000 });
  later.remove();
}

describe('a placeholder', () => {
  it('holds the element it names, which shows the news', async () => {
    const place = await insert(news());
    const list = place.querySelector('tryg-news-list')!;
    await settled(list);
    expect(all(list, '[part=item]')).to.have.length(2);
    expect([...place.children]).to.deep.equal([list]);
  });

  it('gives each of its options to the element', async () => {
    const options =
      'data-article-href="/nyhed?id={id}" data-heading="" data-expandable data-layout="compact"';
    const list = (await insert(news(options))).querySelector('tryg-news-list')!;
    expect(list).to.include({ src: feed(), limit: 2, heading: '', expandable: true, layout: 'compact' });
    expect(list.articleHref).to.equal('/nyhed?id={id}');
    expect(list.filterable).to.equal(false);
  });

  it('gives it nothing that is no option, whatever the CMS lets pass', async () => {
    const { ran, stop } = watch(window);
    const hostile =
      'data-onclick="trygSentinel(1)" data-style="position:fixed" data-id="x" data-class="y" data-slot="z" data-is="w" data-onfocus="trygSentinel(2)" data-tabindex="0" data-autofocus';
    const list = (await insert(news(hostile))).querySelector('tryg-news-list')!;
    expect(list.getAttributeNames()).to.have.members(['src', 'limit']);
    list.click();
    stop();
    expect(ran).to.deep.equal([]);
  });

  it('stays in the page as what the page’s styles and scripts know', async () => {
    page.innerHTML = news('id="nyt" class="boks" style="color: rgb(1, 2, 3)" lang="en" title="Nyt"');
    const place = page.querySelector<HTMLElement>('#nyt')!;
    const before = place.outerHTML.split('>')[0];
    let clicks = 0;
    place.addEventListener('click', () => (clicks += 1));
    await filled();
    expect(page.querySelector('#nyt')).to.equal(place);
    expect(place.outerHTML.split('>')[0]).to.equal(before);
    const list = await settled(place.querySelector('tryg-news-list')!);
    list.click();
    expect(clicks).to.equal(1);
    expect(getComputedStyle(list.shadowRoot!.querySelector('.root')!).color).to.equal('rgb(1, 2, 3)');
    expect(words(list.shadowRoot!.querySelector('h2'))).to.equal('News');
  });

  it('keeps what it holds as the fallback, node for node', async () => {
    page.innerHTML = news('', `Ord <!-- og --> ${LINK}`, fault('hang'));
    const [place] = places();
    const nodes = [...place!.childNodes];
    await filled();
    const list = place!.querySelector('tryg-news-list')!;
    expect([...list.childNodes]).to.deep.equal(nodes);
    expect(list.querySelector('a')!.getClientRects().length).to.be.greaterThan(0);
  });

  it('runs no script a second time', async () => {
    const { ran, stop } = watch(window);
    const script = document.createElement('script');
    script.textContent = 'trygSentinel(1)';
    page.innerHTML = news();
    page.querySelector('[data-tryg]')!.append(script);
    await filled();
    await lookedAt();
    stop();
    expect(script.parentElement!.localName).to.equal('tryg-news-list');
    expect(ran).to.deep.equal(['trygSentinel(1)']);
  });

  it('keeps the focus that its link has, and a frame as it is, where the browser can move them', async () => {
    const canMove = 'moveBefore' in Element.prototype;
    page.innerHTML = `<div data-src="${fault('hang')}">${LINK}<iframe srcdoc="Kort"></iframe></div>`;
    const [link, frame] = [page.querySelector('a')!, page.querySelector('iframe')!];
    let loads = 0;
    frame.addEventListener('load', () => (loads += 1));
    await waitUntil(() => loads > 0);
    link.focus();
    page.querySelector('div')!.dataset.tryg = 'news-list';
    await filled();
    expect(document.activeElement === link).to.equal(canMove);
    await aTimeout(300);
    expect(loads).to.equal(canMove ? 1 : 2);
  });

  it('may be empty', async () => {
    const place = await insert('<div data-tryg="skip-link" data-target="indhold"></div>');
    await settledLink(place);
    expect(words(place.firstElementChild!.shadowRoot)).to.equal('Gå til sidens indhold');
  });
});

const settledLink = (place: HTMLElement): Promise<void> =>
  waitUntil(() => !!place.firstElementChild!.shadowRoot?.querySelector('a'));

describe('a placeholder is filled', () => {
  it('when the page gets it late, and when it gets its name late', async () => {
    await insert(news());
    await lookedAt();
    const place = document.createElement('section');
    page.append(place);
    place.append('Nyheder');
    place.dataset.src = feed();
    place.dataset.tryg = 'news-list';
    await filled();
    expect(words(place.querySelector('tryg-news-list'))).to.equal('Nyheder');
  });

  it('once, however often it is moved, taken out and put back', async () => {
    const place = await insert(`${news()}<aside></aside>`);
    const list = place.firstElementChild;
    page.querySelector('aside')!.append(place);
    await lookedAt();
    place.remove();
    await lookedAt();
    page.append(place);
    await lookedAt();
    expect([...place.children]).to.deep.equal([list]);
    expect(list!.querySelectorAll('a')).to.have.length(1);
  });

  it('once, also when the page was saved with its element in it', async () => {
    const place = await insert(news());
    const saved = place.outerHTML;
    const again = await insert(saved);
    await lookedAt();
    expect(again.querySelectorAll('tryg-news-list')).to.have.length(1);
    expect(again.querySelectorAll('tryg-news-list > a')).to.have.length(1);
  });

  it('with what the page adds to it later, too', async () => {
    const place = await insert(news());
    place.insertAdjacentHTML('afterbegin', '<p>Senere</p>');
    place.append('Sidst');
    await waitUntil(() => place.childNodes.length === 1);
    expect(words(place.firstElementChild)).to.equal('Læs nyhederneSenereSidst');
  });

  it('wherever it stands in a CMS’s markup', async () => {
    const inline = news().replaceAll('div', 'span');
    const block = `<details open><summary>Mere</summary><div class="wp-block-html">${news()}</div></details>`;
    await insert(`<p>Før ${inline} efter</p><ul><li>${news()}</ul><table><tr><td>${news()}</table>${block}`);
    expect(places()).to.have.length(4);
    for (const place of places()) await settled(place.firstElementChild!);
    expect(words(page.querySelector('p'))).to.equal('Før Læs nyhederne efter');
  });

  it('in a copy of a template, and not in the template', async () => {
    page.innerHTML = `<template>${news()}</template>`;
    const template = page.querySelector('template')!;
    const before = template.innerHTML;
    page.append(template.content.cloneNode(true));
    await filled();
    expect(template.innerHTML).to.equal(before);
  });

  it('inside another’s fallback', async () => {
    const outer = await insert(news('', news()));
    expect(outer.querySelectorAll('tryg-news-list tryg-news-list')).to.have.length(1);
  });
});

describe('a placeholder is left as it is', () => {
  const stays = async (markup: string): Promise<void> => {
    page.innerHTML = markup;
    const before = page.innerHTML;
    await lookedAt();
    expect(page.innerHTML).to.equal(before);
  };

  it('where the page is being edited', async () => {
    await stays(`<div contenteditable><p>Tekst</p>${news()}</div>${news('contenteditable')}`);
    document.designMode = 'on';
    page.innerHTML = news();
    await aTimeout(200);
    expect(places().some(isFilled)).to.equal(false);
    document.designMode = 'off';
    await lookedAt();
    await filled();
  });

  it('when it is no HTML, and those after it are filled all the same', async () => {
    const { said, restore } = silenced('warn');
    const strange = document.createElementNS('urn:strange', 'x');
    strange.setAttribute('data-tryg', 'strange');
    page.append(strange);
    await lookedAt();
    restore();
    expect(strange.childNodes).to.have.length(0);
    expect(said[0]).to.contain('data-tryg="strange"');
  });

  it('when it was taken out before anybody looked', async () => {
    page.innerHTML = news();
    const [place] = places();
    place!.remove();
    await lookedAt();
    expect(place!.innerHTML).to.equal(LINK);
  });

  it('in a shadow root, which nobody sees into', async () => {
    const root = document.createElement('div').attachShadow({ mode: 'open' });
    page.append(root.host);
    root.innerHTML = news();
    await lookedAt();
    expect(root.querySelector('tryg-news-list')).to.equal(null);
  });

  it('when it names no element, and the developer is told which there are, once', async () => {
    const { said, restore } = silenced('warn');
    await stays('<div data-tryg="nyheder"><a href="/">Nyheder</a></div><div data-tryg="nyheder">To</div>');
    restore();
    expect(said).to.have.length(1);
    expect(said[0]).to.contain('[tryg-widgets]').and.to.contain('data-tryg="nyheder"');
    expect(said[0]).to.contain('news-list, newsroom').and.to.contain('skip-link');
  });

  for (const name of [
    '',
    '__proto__',
    'constructor',
    'check-panel',
    '"><img src onerror=alert(1)>',
    'NEWS-LIST',
    ' news-list',
  ]) {
    it(`when it is called »${name}«`, async () => {
      const { ran, stop } = watch(window);
      const { said, restore } = silenced('warn');
      page.append(document.createElement('div'));
      (page.lastElementChild as HTMLElement).dataset.tryg = name;
      page.lastElementChild!.append('Nyheder');
      const before = page.innerHTML;
      await lookedAt();
      stop();
      restore();
      expect(page.innerHTML).to.equal(before);
      expect(ran).to.deep.equal([]);
      expect(said).to.have.length(1);
    });
  }
});
