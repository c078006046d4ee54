import { expect } from '@open-wc/testing';
import { feedsAllowedBy } from '../../src/frame/feeds.js';
import { silenced } from '../support/reader.js';

const PAGE = 'https://www.example.dk/tryg/frame/index.html?element=news-list';
const allows = (policy: string, feed: string): boolean => feedsAllowedBy(policy, PAGE)(new URL(feed, PAGE));
const listed = (sources: string, feed: string): boolean =>
  allows(`default-src 'none';\n  connect-src ${sources};\n img-src https://evil.example`, feed);

describe('the feeds that a page may show', () => {
  for (const [sources, feed] of [
    ["'self'", 'https://www.example.dk/feeds/tryg.json'],
    ['https://a.dk', 'https://a.dk/feed.json'],
    ['https://a.dk/', 'https://a.dk/feed.json?side=2#top'],
    ["'self' https://a.dk", 'https://a.dk/feed.json'],
    ['https://a.dk/feeds/', 'https://a.dk/feeds/en/feed.json'],
    ['https://a.dk', 'https://a.dk/api/feeds%2Ftryg.json'],
    ['https://a.dk', 'https://ane@a.dk/feed.json'],
    ['https://a.dk/feed.json', 'https://a.dk/feed.json'],
    ['http://localhost:8000', 'http://localhost:8000/feed.json'],
    ['HTTPS://A.dk', 'https://a.dk/feed.json'],
  ] as const) {
    it(`are, with ${sources}, among them ${feed}`, () => {
      expect(listed(sources, feed)).to.equal(true);
    });
  }

  for (const [sources, feed] of [
    ["'self'", 'https://example.dk/feed.json'],
    ["'self'", 'http://www.example.dk/feed.json'],
    ["'self'", 'https://www.example.dk:8443/feed.json'],
    ["'none'", 'https://www.example.dk/feed.json'],
    ['https://a.dk', 'https://a.dk.evil.example/feed.json'],
    ['https://a.dk', 'https://a.dk@evil.example/feed.json'],
    ['https://a.dk', 'https://evil.example/https://a.dk/'],
    ['https://a.dk/feeds/', 'https://a.dk/feeds/../secret.json'],
    ['https://a.dk/feeds/', 'https://a.dk/feeds/..%2Fsecret.json'],
    ['https://a.dk/feeds/', 'https://a.dk/feeds/%2e%2e%2fsecret.json'],
    ['https://a.dk/feeds/', 'https://a.dk/feeds/..%5csecret.json'],
    ['https://a.dk/feeds/', 'https://a.dk/feeds/..;/secret.json'],
    ['https://a.dk/feeds', 'https://a.dk/feeds/feed.json'],
    ['https://a.dk', 'https://a.dk./feed.json'],
    ['https://a.dk', '//evil.example/a.dk'],
    ['https://a.dk', 'https:\\\\evil.example\\a.dk'],
    ['https://*.dk', 'https://a.dk/feed.json'],
    ['*', 'https://a.dk/feed.json'],
    ['https:', 'https://a.dk/feed.json'],
    ['', 'https://www.example.dk/feed.json'],
    ["'self'", 'https://evil.example/feed.json'],
  ] as const) {
    it(`are, with ${sources || 'nothing'}, not ${feed}`, () => {
      const { restore } = silenced('error');
      expect(listed(sources, feed)).to.equal(false);
      restore();
    });
  }

  it('are none without a policy', () => {
    expect(allows('', 'https://www.example.dk/feed.json')).to.equal(false);
    expect(allows("default-src 'self'", 'https://www.example.dk/feed.json')).to.equal(false);
    expect(allows("x-connect-src 'self'", 'https://www.example.dk/feed.json')).to.equal(false);
  });

  it('are named in a way that the deployer is told of when it is another', () => {
    const { said, restore } = silenced('error');
    listed('https://*.dk', 'https://a.dk/feed.json');
    restore();
    expect(said).to.have.length(1);
    expect(said[0])
      .to.contain('connect-src https://*.dk')
      .and.to.contain("expected 'self' or a whole address");
  });
});
