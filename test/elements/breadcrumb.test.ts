import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { TrygBreadcrumb } from '../../src/elements/breadcrumb/element.js';
import { PATIENCE, requests } from '../support/network.js';
import { addressOf, all, feedOf, inside, silenced, words } from '../support/reader.js';

const PATH = '<a href="/">Forside</a>\n<a href="/nyheder">Nyheder</a>';

async function crumbs(attributes = '', path = PATH): Promise<TrygBreadcrumb> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.innerHTML = `<tryg-breadcrumb ${attributes}>${path}</tryg-breadcrumb>`;
  const element = place.firstElementChild as TrygBreadcrumb;
  await waitUntil(() => inside(element).querySelector('nav'), 'how it looks is there', PATIENCE);
  return element;
}

/** What stands in each list item, the page's own links included. */
const path = (element: Element): string[] =>
  all(element, 'li').map((item) => words(item.querySelector('slot')?.assignedElements()[0] ?? item));
const feed = (): string =>
  addressOf(
    feedOf([
      { id: 'a', title: 'Tryg bydel' },
      { id: 'b', title: 'Safe streets', language: 'en' },
    ]),
  );

describe('tryg-breadcrumb', () => {
  // The first of all: afterwards the page knows how a path looks.
  it('shows the page’s own links until it is known how a path looks', async () => {
    const element = document.createElement('tryg-breadcrumb');
    element.innerHTML = PATH;
    document.body.append(element);
    await element.updateComplete;
    expect(all(element, 'nav')).to.have.length(0);
    expect(inside(element).querySelector('slot')!.assignedElements()).to.have.length(2);
    await waitUntil(() => path(element).length === 2, 'how it looks is there', PATIENCE);
    element.remove();
  });

  it('shows the page’s own links as the path, in a list of a named navigation', async () => {
    const element = await crumbs();
    expect(inside(element).querySelector('nav')!.getAttribute('aria-label')).to.equal('Brødkrumme');
    expect(path(element)).to.deep.equal(['Forside', 'Nyheder']);
    expect(element.innerHTML, 'the host’s own nodes stay what they are').to.equal(PATH);
    await expect(element).to.be.accessible();
  });

  it('ends with the article, which is no link but the current page', async () => {
    const element = await crumbs(`src='${feed()}' item=a`);
    await waitUntil(() => all(element, 'li').length === 3);
    expect(path(element)).to.deep.equal(['Forside', 'Nyheder', 'Tryg bydel']);
    expect(words(inside(element).querySelector('[aria-current=page]'))).to.equal('Tryg bydel');
    expect(all(element, 'a')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('takes the article from the page’s address', async () => {
    history.replaceState(null, '', '?nyhed=b');
    const element = await crumbs(`src='${feed()}' item-param=nyhed item=a`);
    await waitUntil(() => all(element, 'li').length === 3);
    const current = inside(element).querySelector('[aria-current=page]')!;
    expect(words(current)).to.equal('Safe streets');
    expect(current.getAttribute('lang')).to.equal('en');
    history.replaceState(null, '', location.pathname);
  });

  it('needs no feed for the path alone', async () => {
    const id = crypto.randomUUID();
    const element = await crumbs(`src='${addressOf(feedOf([]), { id })}'`);
    expect(path(element)).to.deep.equal(['Forside', 'Nyheder']);
    expect(await requests(id)).to.equal(0);
  });

  it('keeps the path when the feed cannot be had', async () => {
    const { said, restore } = silenced('error');
    const element = await crumbs(`src="${FEED_SERVER}/fault/404" item=a`);
    await waitUntil(() => said.length === 1);
    await element.updateComplete;
    restore();
    expect(path(element)).to.deep.equal(['Forside', 'Nyheder']);
  });

  it('follows when the page changes its links', async () => {
    const element = await crumbs();
    element.insertAdjacentHTML('beforeend', '<a href="/nyheder/2023">2023</a>');
    await waitUntil(() => all(element, 'li').length === 3);
    expect(path(element)).to.deep.equal(['Forside', 'Nyheder', '2023']);
    element.firstElementChild!.remove();
    await waitUntil(() => all(element, 'li').length === 2);
    expect(path(element)).to.deep.equal(['Nyheder', '2023']);
  });

  it('leaves clicks on the path to the page', async () => {
    const element = await crumbs();
    let clicked: EventTarget | null = null;
    element.addEventListener('click', (event) => {
      clicked = event.target;
      event.preventDefault();
    });
    (element.children[1] as HTMLElement).click();
    expect(clicked).to.equal(element.children[1]);
  });

  it('shows the last levels where it is narrow, whole', async () => {
    const long = '<a href="/">Forside</a><a href="/a">Tryghed og kriminalitetsforebyggelse i bydelene</a>';
    const element = await crumbs(`src='${feed()}' item=a`, long);
    element.parentElement!.style.width = '280px';
    await waitUntil(() => all(element, 'li').length === 3);
    const visible = all(element, 'li').filter((item) => item.getClientRects().length);
    expect(visible).to.have.length(2);
    expect(inside(element).querySelector('.root')!.scrollWidth).to.be.at.most(280);
  });

  it('never makes the page scroll sideways, however long the path', async () => {
    const long = '<a href="/a">Samfund og sikkerhed</a>'.repeat(6);
    const element = await crumbs(`src='${feed()}' item=a`, long);
    await waitUntil(() => all(element, 'li').length === 7);
    for (const width of [320, 500, 700, 900]) {
      element.parentElement!.style.width = `${width}px`;
      expect(inside(element).querySelector('.root')!.scrollWidth, `${width} px`).to.be.at.most(width);
    }
  });

  it('gives every link of the path a target of at least 44 px', async () => {
    const element = await crumbs();
    for (const link of element.children) expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });
});
