import { expect } from '@open-wc/testing';
import type { FrameChoice } from '../../src/embed/query.js';
import { policyFor, TRUSTED_TYPES } from '../../src/embed/policy.js';
import { elementTag, placeholderTag, scriptTag } from '../../src/embed/snippet.js';
import { reportOf, type Report } from './host.js';

/* What an editor copies, in a page of another origin whose policy allows just what it is said to need. The iframe is in
   test/frame-page.test.ts. */

const delivery = () => ({ base: `${FEED_SERVER}/dist/` });
const fallback = { href: 'https://tryg.aalborg.dk/', text: 'Læs nyhederne' };
const choice = (): FrameChoice => ({
  element: 'news-list',
  values: { src: `${FEED_SERVER}/feeds/tryg/feed.json`, limit: '3', heading: '»Nyt« & "sådan"' },
  frame: {},
});

const strict = (directives: string[]): string => ["default-src 'none'", ...directives].join('; ');
const trusted = (): string =>
  strict([
    ...policyFor(delivery(), choice(), location.href),
    "require-trusted-types-for 'script'",
    TRUSTED_TYPES,
  ]);

describe('what an editor copies', () => {
  for (const [name, tag] of [
    ['the element', elementTag],
    ['the placeholder', placeholderTag],
  ] as const) {
    it(`shows the news by ${name}, under the policy that comes with it`, async () => {
      const body = tag(choice(), fallback);
      const isDone = ({ widgets }: Report) => !!widgets[0]?.words.includes('Tryghedsvandring');
      const report = await reportOf(body, { head: scriptTag(delivery()), csp: trusted() }, isDone);
      expect(report.widgets).to.have.length(1);
      expect(report.widgets[0]!.words).to.contain('»Nyt« & "sådan"').and.to.contain('Tryghedsvandring i Gug');
      expect(report).to.deep.include({ violations: [], said: [], errors: [] });
    });
  }
});
