import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TrygSkipLink } from '../../src/elements/skip-link/element.js';
import { all, inside, words } from '../support/reader.js';

async function page(skip: string): Promise<{ element: TrygSkipLink; content: HTMLElement }> {
  const place = await fixture<HTMLDivElement>(html`<div></div>`);
  place.innerHTML = `<button>før</button>${skip}<nav><a href="/a">Menu</a></nav><main id="indhold"><p>Indhold</p></main>`;
  const element = place.querySelector('tryg-skip-link')!;
  await element.updateComplete;
  place.querySelector('button')!.focus();
  return { element, content: place.querySelector('main')! };
}

const isVisible = (element: Element): boolean => {
  const { width, height } = inside(element).querySelector('.root')!.getBoundingClientRect();
  return width > 44 && height >= 44;
};

describe('tryg-skip-link', () => {
  for (const target of ['indhold', '#indhold']) {
    it(`makes a link from target="${target}"`, async () => {
      const { element } = await page(`<tryg-skip-link target="${target}"></tryg-skip-link>`);
      const link = all<HTMLAnchorElement>(element, 'a')[0]!;
      expect(words(link)).to.equal('Gå til sidens indhold');
      expect(link.hash).to.equal('#indhold');
      await expect(element).to.be.accessible();
    });
  }

  it('is unseen until the keyboard reaches it', async () => {
    const { element } = await page('<tryg-skip-link target="indhold"></tryg-skip-link>');
    expect(isVisible(element)).to.equal(false);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(element);
    expect(isVisible(element)).to.equal(true);
  });

  it('moves focus to the content on Enter', async () => {
    const { content } = await page('<tryg-skip-link target="indhold"></tryg-skip-link>');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(content);
    history.replaceState(null, '', location.pathname);
  });

  it('wraps the page’s own link and moves focus just the same', async () => {
    const { element, content } = await page(
      '<tryg-skip-link> <a href="#indhold">Gå til indholdet</a> </tryg-skip-link>',
    );
    expect(isVisible(element)).to.equal(false);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.equal(element.querySelector('a'));
    expect(isVisible(element)).to.equal(true);
    await sendKeys({ press: 'Enter' });
    expect(document.activeElement).to.equal(content);
    history.replaceState(null, '', location.pathname);
  });

  it('stays in the page where the page has a <base>', async () => {
    const base = Object.assign(document.createElement('base'), { href: 'https://example.org/andet/' });
    document.head.append(base);
    const { element } = await page('<tryg-skip-link target="indhold"></tryg-skip-link>');
    const link = all<HTMLAnchorElement>(element, 'a')[0]!;
    base.remove();
    expect(link.getAttribute('href')).to.equal(`${location.href.replace(/#.*/, '')}#indhold`);
  });

  it('is quiet when there is nothing to go to', async () => {
    const { element } = await page('<tryg-skip-link target="findes-ikke"></tryg-skip-link>');
    let wentWrong: unknown;
    const note = (event: ErrorEvent) => void (wentWrong = event.error);
    addEventListener('error', note);
    all(element, 'a')[0]!.click();
    removeEventListener('error', note);
    expect(wentWrong).to.equal(undefined);
    history.replaceState(null, '', location.pathname);
  });
});
