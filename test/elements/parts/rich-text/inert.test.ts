import { expect } from '@open-wc/testing';
import { parseInert } from '../../../../src/elements/parts/rich-text/inert.js';
import { withoutNativeParser } from '../../../support/parsers.js';

const ways: [string, typeof parseInert][] = [
  ['this browser’s own way', parseInert],
  ['the older parser', (html) => withoutNativeParser(() => parseInert(html))],
];

for (const [way, parse] of ways) {
  describe(`HTML parsed in ${way}`, () => {
    it('keeps its elements and words', () => {
      const body = parse('<p>Aalborg &amp; <em>omegn</em></p><ul><li>Et</ul>');
      expect([...body.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
        'p',
        'em',
        'ul',
        'li',
      ]);
      expect(body.textContent).to.equal('Aalborg & omegnEt');
    });

    it('runs nothing and fetches nothing', async () => {
      const id = `inert-${Math.random()}`;
      const ran: string[] = [];
      const watched = globalThis as { inertSentinel?: (how: string) => void };
      watched.inertSentinel = (how) => void ran.push(how);
      parse(
        `<img src="${FEED_SERVER}/images/dialog.svg?id=${id}" onload="inertSentinel('load')">` +
          `<img src="data:," onerror="inertSentinel('error')"><script>inertSentinel('script')</script>` +
          `<svg onload="inertSentinel('svg')"></svg><link rel="stylesheet" href="${FEED_SERVER}/css/dkfds.css?id=${id}">` +
          `<iframe src="${FEED_SERVER}/page?id=${id}"></iframe><details open ontoggle="inertSentinel('toggle')">x</details>`,
      );
      await new Promise((resolve) => setTimeout(resolve, 200));
      delete watched.inertSentinel;
      expect(ran).to.deep.equal([]);
      const answer = await fetch(`${FEED_SERVER}/count?id=${id}`);
      expect(await answer.json()).to.deep.equal({ requests: 0 });
    });

    it('belongs to no window', () => {
      expect(parse('<p>Ord</p>').ownerDocument.defaultView).to.equal(null);
    });

    it('has a body, whatever comes', () => {
      for (const html of [
        '',
        ' ',
        '<',
        '<!--',
        '<frameset><frame src="x">',
        '</body></html>x',
        '<plaintext>',
      ]) {
        expect(parse(html), html).to.be.instanceOf(HTMLElement);
      }
    });
  });
}
