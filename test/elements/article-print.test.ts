import { expect } from '@open-wc/testing';
import type { TrygArticle } from '../../src/elements/article/element.js';
import { addressOf, all, feedOf, inside, shown, words } from '../support/reader.js';

/** Shows an element as it would be printed: no browser but Chromium can be told to. @returns the way back. */
function printed(element: Element): () => void {
  const rules = inside(element)
    .adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule instanceof CSSMediaRule)
    .filter(({ media }) => media.mediaText === 'print');
  const show = (on: string) => rules.forEach(({ media }) => (media.mediaText = on));
  show('all');
  return () => show('print');
}

const PAGE = 'https://tryg.aalborg.dk/vandringer';

const item = {
  url: 'https://tryg.aalborg.dk/nyheder/gug',
  content_html: `<p><a href="${PAGE}">Læs mere</a> eller se <a href="${PAGE}">tryg.aalborg.dk/vandringer</a>.
    Ring på <a href="tel:+4599823420">99 82 34 20</a>.</p>`,
  attachments: [
    { url: 'https://a.dk/plan.pdf', mime_type: 'application/pdf', title: 'Plan' },
    { url: '/images/vinter.svg', mime_type: 'image/svg+xml', title: 'Vinter' },
  ],
  _tryg: { event: { start: '2023-11-09', online_url: 'https://a.dk/moede' }, contacts: ['a'] },
};
const contacts = [{ id: 'a', role: 'Tovholder', phones: ['99823420'], secure_url: 'https://post.a.dk/' }];

/** What stands behind a link that the feed does not say; Firefox gives the rule, the others what comes of it. */
const behind = (link: Element): string =>
  getComputedStyle(link, '::after')
    .content.replace('attr(href)', link.getAttribute('href')!)
    .replace(/["\s]/g, '');

describe('tryg-article on paper', () => {
  let element: TrygArticle;
  let restore: () => void;

  beforeEach(async () => {
    const src = addressOf(feedOf([item], { _tryg: { contacts } }));
    element = await shown(
      `<tryg-article src='${src}' share style="color-scheme: dark; color: white"></tryg-article>`,
    );
    restore = printed(element);
  });
  afterEach(() => restore());

  const addressAfter = (name: string): string =>
    behind(all(element, 'a').find((link) => words(link).startsWith(name))!);

  it('has the address of each link behind it, unless the words are the address', () => {
    expect(addressAfter('Læs mere')).to.contain(`(${PAGE})`);
    expect(addressAfter('Plan')).to.contain('(https://a.dk/plan.pdf)');
    expect(addressAfter('Skriv sikkert')).to.contain('(https://post.a.dk/)');
    expect(addressAfter('Prøvefeed')).to.contain('(https://tryg.aalborg.dk/nyheder/gug)');
    for (const name of ['tryg.aalborg.dk/vandringer', '99 82 34 20', 'Vinter'])
      expect(addressAfter(name), name).not.to.contain('(');
  });

  it('has nothing that can only be pressed', () => {
    const seen = all(element, 'button, [role=status], [part=share]').filter((one) => one.checkVisibility());
    expect(seen.map(words)).to.deep.equal([]);
  });

  it('is black on white, whatever the page is', () => {
    const [root] = all(element, '.root');
    const { color, backgroundColor, colorScheme } = getComputedStyle(root!);
    expect([color, backgroundColor, colorScheme]).to.deep.equal([
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
      'light',
    ]);
    expect(getComputedStyle(all(element, '[part=body] a')[0]!).color).to.equal('rgb(0, 0, 0)');
  });

  it('keeps together what belongs together', () => {
    const boxes = all(element, '[part=event], [part=card], figure');
    expect(boxes).to.have.length(3);
    for (const box of boxes) expect(getComputedStyle(box).breakInside).to.equal('avoid');
  });
});
