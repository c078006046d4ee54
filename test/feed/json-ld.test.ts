import { expect } from '@open-wc/testing';
import { governmentOrganization, newsArticle } from '../../src/feed/json-ld.js';
import { readFeed } from '../../src/feed/schema.js';

const feedOf = (feed: object) => readFeed({ items: [], ...feed }, 'https://tryg.aalborg.dk/feed.json')!;
/** As it is written: without what is not known. */
const written = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('what search engines are told', () => {
  it('of an article is all that the feed knows', () => {
    const feed = feedOf({
      title: 'Tryg Aalborg',
      home_page_url: 'https://tryg.aalborg.dk/',
      language: 'da',
      items: [
        {
          id: '1',
          url: 'https://tryg.aalborg.dk/1',
          title: 'Tryg bydel',
          summary: 'Naboer viser vej.',
          date_published: '2026-11-01T09:00:00+01:00',
          date_modified: '2026-11-02T09:00:00+01:00',
          authors: [{ name: 'Gug Samråd', url: 'https://samraad.example.dk/' }],
          image: 'https://tryg.aalborg.dk/1.jpg',
          _tryg: { image: { caption: 'Naboer', credit: 'Gug Samråd', width: 1600, height: 1067 } },
        },
      ],
      _tryg: { organisation: { name: 'Aalborg Kommune' } },
    });
    expect(written(newsArticle(feed, feed.items[0]!))).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Tryg bydel',
      description: 'Naboer viser vej.',
      url: 'https://tryg.aalborg.dk/1',
      mainEntityOfPage: 'https://tryg.aalborg.dk/1',
      image: {
        '@type': 'ImageObject',
        url: 'https://tryg.aalborg.dk/1.jpg',
        caption: 'Naboer',
        creditText: 'Gug Samråd',
        width: 1600,
        height: 1067,
      },
      datePublished: '2026-11-01T08:00:00.000Z',
      dateModified: '2026-11-02T08:00:00.000Z',
      inLanguage: 'da',
      author: [{ '@type': 'Organization', name: 'Gug Samråd', url: 'https://samraad.example.dk/' }],
      publisher: { '@type': 'Organization', name: 'Aalborg Kommune', url: 'https://tryg.aalborg.dk/' },
    });
  });

  it('of an article is nothing that the feed does not know', () => {
    const feed = feedOf({ items: [{ id: '1', title: 'Tryg bydel' }] });
    expect(written(newsArticle(feed, feed.items[0]!))).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Tryg bydel',
      inLanguage: 'da',
    });
  });

  it('of an article is its own language, and its day of publication where it never changed', () => {
    const feed = feedOf({
      title: 'Tryg Aalborg',
      language: 'da',
      items: [{ id: '1', title: 'Safe streets', language: 'en', date_published: '2026-11-01' }],
    });
    const data = newsArticle(feed, feed.items[0]!);
    expect([data.inLanguage, data.dateModified]).to.deep.equal(['en', '2026-11-01']);
    expect(written(data.publisher)).to.deep.equal({ '@type': 'Organization', name: 'Tryg Aalborg' });
  });

  it('of the sender is who and where it is', () => {
    const organisation = {
      name: 'Aalborg Kommune',
      unit: 'Børne- og Familieafdelingen',
      address: { street: 'Sønderbro 12', postal_code: '9000', city: 'Aalborg' },
      phone: '99823420',
      cvr: '29189420',
    };
    const feed = feedOf({ home_page_url: 'https://tryg.aalborg.dk/', _tryg: { organisation } });
    expect(written(governmentOrganization(feed))).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOrganization',
      name: 'Aalborg Kommune',
      department: { '@type': 'GovernmentOrganization', name: 'Børne- og Familieafdelingen' },
      url: 'https://tryg.aalborg.dk/',
      telephone: '99823420',
      identifier: { '@type': 'PropertyValue', propertyID: 'CVR', value: '29189420' },
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Sønderbro 12',
        postalCode: '9000',
        addressLocality: 'Aalborg',
        addressCountry: 'DK',
      },
    });
  });

  it('of a sender without a name is nothing', () => {
    expect(governmentOrganization(feedOf({}))).to.equal(undefined);
    expect(governmentOrganization(feedOf({ _tryg: { organisation: { phone: '1' } } }))).to.equal(undefined);
    const bare = governmentOrganization(feedOf({ _tryg: { organisation: { name: 'A' } } }));
    expect(written(bare)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'GovernmentOrganization',
      name: 'A',
    });
  });
});
