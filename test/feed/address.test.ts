import { expect } from '@open-wc/testing';
import { linkAddress, webAddress } from '../../src/feed/address.js';

const FEED = 'https://tryg.aalborg.dk/feeds/tryg.json?v=1';

describe('an address in a feed', () => {
  const resolved: [written: string, absolute: string][] = [
    ['https://www.aalborg.dk/a?b#c', 'https://www.aalborg.dk/a?b#c'],
    ['http://www.aalborg.dk', 'http://www.aalborg.dk/'],
    ['HTTPS://WWW.AALBORG.DK/A', 'https://www.aalborg.dk/A'],
    ['//images.example.org/a.jpg', 'https://images.example.org/a.jpg'],
    ['/nyheder/1', 'https://tryg.aalborg.dk/nyheder/1'],
    ['billede.jpg', 'https://tryg.aalborg.dk/feeds/billede.jpg'],
    ['../billede.jpg', 'https://tryg.aalborg.dk/billede.jpg'],
    ['?side=2', 'https://tryg.aalborg.dk/feeds/tryg.json?side=2'],
    [' https://www.aalborg.dk/a \n', 'https://www.aalborg.dk/a'],
    ['https://example.org/blåbærgrød', 'https://example.org/bl%C3%A5b%C3%A6rgr%C3%B8d'],
    ['https://ærø.dk/', 'https://xn--r-3fa9c.dk/'],
  ];
  for (const [written, absolute] of resolved) {
    it(`is made absolute against the feed: ${JSON.stringify(written)}`, () => {
      expect(webAddress(written, FEED)).to.equal(absolute);
      expect(linkAddress(written, FEED)).to.equal(absolute);
    });
  }

  for (const written of ['mailto:tryg@aalborg.dk', 'tel:+4599823420']) {
    it(`of a link may lead to mail or phone, that of a page or picture may not: ${written}`, () => {
      expect(linkAddress(written, FEED)).to.equal(written);
      expect(webAddress(written, FEED)).to.equal(undefined);
    });
  }

  const dropped: unknown[] = [
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload=alert(1)>',
    'blob:https://tryg.aalborg.dk/1',
    'file:///etc/passwd',
    'ftp://example.org/a',
    'about:blank',
    'http://',
    'https://[',
    '',
    ' ',
    undefined,
    null,
    42,
    true,
    {},
    ['https://www.aalborg.dk/'],
  ];
  for (const written of dropped) {
    it(`is dropped when it leads nowhere safe: ${JSON.stringify(written) ?? 'undefined'}`, () => {
      expect(webAddress(written, FEED)).to.equal(undefined);
      expect(linkAddress(written, FEED)).to.equal(undefined);
    });
  }
});
