import { expect } from '@open-wc/testing';
import { addressOf } from '../support/reader.js';
import { everyElement, reportOf, scriptTag } from './host.js';

/* Feeds as other people's software writes them, in a bare page with the script and every element. */
const FEEDS: Record<string, { feed: object; shows: string[] }> = {
  'a plain JSON Feed 1.1': {
    feed: {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'My Example Feed',
      home_page_url: 'https://example.org/',
      items: [
        { id: '2', content_text: 'This is a second item.', url: 'https://example.org/second-item' },
        { id: '1', content_html: '<p>Hello, world!</p>', url: 'https://example.org/initial-post' },
      ],
    },
    shows: ['This is a second item.', 'Hello, world!', 'Se alle nyheder på example.org'],
  },
  'a JSON Feed 1.0 with one author and numeric ids': {
    feed: {
      version: 'https://jsonfeed.org/version/1',
      title: 'En blog',
      author: { name: 'Bo Bo' },
      items: [
        {
          id: 7,
          title: 'Syv',
          content_html: '<h1>Hej</h1><p>Tekst</p>',
          date_published: '2020-02-03T10:00:00Z',
        },
      ],
    },
    shows: ['Syv', '3. februar 2020', 'Af Bo Bo', 'Hej', 'Tekst'],
  },
  'a feed full of nulls': {
    feed: {
      title: null,
      home_page_url: null,
      _tryg: null,
      items: [
        null,
        { id: null },
        {
          id: 'a',
          title: 'Overlevede',
          url: null,
          image: null,
          tags: null,
          authors: null,
          _tryg: { event: null, topics: null },
        },
      ],
    },
    shows: ['Overlevede'],
  },
};

describe('a bare page with the script and every element', () => {
  for (const [name, { feed, shows }] of Object.entries(FEEDS)) {
    it(`shows ${name}, and logs nothing`, async () => {
      const report = await reportOf(everyElement(addressOf(feed)), { head: scriptTag() });
      const words = report.widgets.map((widget) => widget.words).join(' ');
      for (const part of shows) expect(words).to.contain(part);
      expect(words).not.to.match(/undefined|null|NaN|Invalid|\[object/);
      expect(report.said).to.deep.equal([]);
      expect(report.errors).to.deep.equal([]);
    });
  }

  for (const feed of ['plain', 'english', 'long-words', 'odd', 'many', 'empty']) {
    it(`shows ${feed}.json of the demo without an error`, async () => {
      const src = `${FEED_SERVER}/feeds/${feed}.json`;
      const report = await reportOf(everyElement(src, 'limit="100"'), { head: scriptTag() });
      const words = report.widgets.map((widget) => widget.words).join(' ');
      // odd.json quotes a bad date as an example: that is its own text, not what became of it.
      expect(words.replaceAll('"Invalid Date"', '')).not.to.match(/undefined|NaN|Invalid|\[object|1970|�/);
      expect(report.said).to.deep.equal([]);
      expect(report.errors).to.deep.equal([]);
    });
  }
});
