import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { TrygFeedFailedEvent } from '../../src/elements/events.js';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { together } from '../../src/feed/merge.js';
import { readFeed } from '../../src/feed/schema.js';
import { fault, PATIENCE, publish, published, requests, sequence } from '../support/network.js';
import { addressOf, all, feedOf, inside, shown, silenced, words } from '../support/reader.js';

const municipality = (more: object = {}) =>
  feedOf(
    [
      {
        id: '1',
        title: 'Fra kommunen',
        url: 'https://www.aalborg.dk/1',
        date_published: '2026-03-01',
        _tryg: { topics: ['a'] },
      },
      { id: '2', title: 'Gammelt nyt', url: 'https://www.aalborg.dk/2', date_published: '2025-01-01' },
    ],
    { title: 'Aalborg Kommune', _tryg: { topics: [{ slug: 'a', label: 'Byens rum' }] }, ...more },
  );
const police = (more: object = {}) =>
  feedOf(
    [
      {
        id: '1',
        title: 'Fra politiet',
        url: 'https://politi.dk/1',
        date_published: '2026-02-01',
        tags: ['indbrud'],
      },
      { id: '9', title: 'Fra kommunen', url: 'https://www.aalborg.dk/1', date_published: '2026-03-01' },
    ],
    { title: 'Nordjyllands Politi', ...more },
  );

const list = (addresses: string[], attributes = '', children = ''): Promise<TrygNewsList> =>
  shown(`<tryg-news-list src='${addresses.join(' ')}' ${attributes}>${children}</tryg-news-list>`);
const titles = (element: Element): string[] => all(element, 'li [part=heading]').map(words);
const status = (element: Element): string =>
  words(inside(element).querySelector('[part=status] [role=status]'));

describe('several feeds in one list', () => {
  it('stand by date, each item with its source, and what two of them have is there once', async () => {
    const element = await list([addressOf(municipality()), addressOf(police())]);
    expect(titles(element)).to.deep.equal(['Fra kommunen', 'Fra politiet', 'Gammelt nyt']);
    expect(all(element, '[part=topics]').map(words)).to.deep.equal([
      'Aalborg Kommune · Byens rum',
      'Nordjyllands Politi · indbrud',
      'Aalborg Kommune',
    ]);
    await expect(element).to.be.accessible();
  });

  it('may be written on several lines, and one that is no address is left out', async () => {
    const mute = silenced('error');
    try {
      const element = await list([
        `\n  ${addressOf(municipality())}\n  `,
        'javascript:alert(1)',
        addressOf(police()),
      ]);
      expect(titles(element)).to.have.length(3);
    } finally {
      mute.restore();
    }
  });

  it('are asked for once each', async () => {
    const ids = [crypto.randomUUID(), crypto.randomUUID()];
    await publish(ids[0]!, { feed: municipality() });
    await publish(ids[1]!, { feed: police() });
    await list(ids.map(published));
    expect(await Promise.all(ids.map(requests))).to.deep.equal([1, 1]);
  });

  it('show what is there when one cannot be had, say which, and try again', async () => {
    const mute = silenced('error');
    try {
      const src = [addressOf(municipality()), sequence(crypto.randomUUID(), '403', { feed: police() })];
      const place = document.createElement('div');
      document.body.append(place);
      place.innerHTML = `<tryg-news-list src='${src.join(' ')}'><a href="/nyheder">Nyheder</a></tryg-news-list>`;
      const element = place.querySelector('tryg-news-list')!;
      const event = await oneEvent<TrygFeedFailedEvent>(element, 'tryg-feed-failed');
      expect([event.failure, event.stale, event.address]).to.deep.equal(['refused', true, src[1]]);
      await element.updateComplete;
      expect(titles(element)).to.deep.equal(['Fra kommunen', 'Gammelt nyt']);
      const { hostname } = new URL(src[1]!);
      expect(status(element)).to.equal(
        `Nyhederne fra ${hostname} kunne ikke hentes. Serveren svarede ikke, som den skulle.`,
      );
      await expect(element).to.be.accessible();
      inside(element).querySelector<HTMLButtonElement>('[part=status] button')!.click();
      await waitUntil(() => titles(element).length === 3, 'the other comes', PATIENCE);
      expect(status(element)).to.equal('Nyhederne er hentet.');
      place.remove();
    } finally {
      mute.restore();
    }
  });

  it('say of no copy when it was fetched as long as one of them is from before', () => {
    const moment = new Date('2026-11-23T08:12:00Z');
    const feed = (address: string) => readFeed(municipality(), address)!;
    const one = { feed: feed('https://a.dk/'), fetched: moment };
    const other = { feed: feed('https://b.dk/'), fetched: undefined };
    expect(together([one, one])!.fetched).to.deep.equal(moment);
    expect(together([one, other])!.fetched).to.equal(undefined);
  });

  it('leave the fallback where none can be had', async () => {
    const mute = silenced('error');
    try {
      const element = await list([fault('403'), fault('404')], '', '<a href="/nyheder">Nyheder</a>');
      expect(status(element)).to.equal('Nyhederne kunne ikke hentes. Serveren svarede ikke, som den skulle.');
      expect(inside(element).querySelector('slot')).not.to.equal(null);
    } finally {
      mute.restore();
    }
  });

  it('show one another’s pages, one request at a time, the feed first whose items reach least far back', async () => {
    const [early, late] = [crypto.randomUUID(), crypto.randomUUID()];
    const page = (title: string, date: string) => ({
      feed: feedOf([{ id: title, title, date_published: date }]),
    });
    const src = [
      addressOf(municipality({ next_url: sequence(early, page('Meget gammelt', '2020-01-01')) })),
      addressOf(police({ next_url: sequence(late, page('Mellemgammelt', '2025-12-01')) })),
    ];
    const element = await list(src, 'expandable');
    const more = () => inside(element).querySelector<HTMLButtonElement>('.more button')?.click();
    await waitUntil(() => inside(element).querySelector('.more button'), 'there is more', PATIENCE);
    more();
    await waitUntil(() => titles(element).length === 4, 'a page comes', PATIENCE);
    expect([await requests(early), await requests(late)]).to.deep.equal([0, 1]);
    more();
    await waitUntil(() => titles(element).length === 5, 'another page comes', PATIENCE);
    expect(titles(element).slice(-3)).to.deep.equal(['Mellemgammelt', 'Gammelt nyt', 'Meget gammelt']);
  });

  it('keep their languages', async () => {
    const element = await list([addressOf(municipality()), addressOf(police({ language: 'en' }))]);
    const langs = all(element, 'li a').map((link) => link.closest('[lang]')!.getAttribute('lang'));
    expect(langs).to.deep.equal(['da', 'en', 'da']);
  });
});
