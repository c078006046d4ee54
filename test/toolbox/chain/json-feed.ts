import type { Source } from './source.js';

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg',
  home_page_url: '{site}/',
  language: 'da',
  _tryg: {
    contacts: [
      {
        id: 'vandringer',
        name: 'Ane Ny',
        role: 'Tovholder',
        organisation: 'Aalborg Kommune',
        phones: [{ number: '99 82 34 20' }],
        email: 'ane@example.dk',
      },
    ],
    topics: [{ slug: 'byens-rum', label: 'Byens rum' }],
    districts: [
      { slug: 'gug', label: 'Gug' },
      { slug: 'vejgaard', label: 'Vejgaard' },
    ],
  },
  items: [
    {
      id: 'b',
      url: '{site}/b',
      title: 'Nyt hegn',
      date_published: '2024-05-02',
      content_html: '<p>Det er grønt.</p>',
    },
    { id: 'c', url: '{site}/c', title: 'Ny bænk', date_published: '2024-05-01', content_text: 'Den er rød.' },
    {
      id: 'a',
      url: '{site}/a',
      title: 'Kom med på tur',
      summary: 'Vi går om aftenen.',
      date_published: '2023-01-17T19:00:00+01:00',
      content_html: '<p>Tag en lygte med.</p>',
      attachments: [
        {
          url: '{site}/filer/rute.pdf',
          mime_type: 'application/pdf',
          title: 'Ruten',
          size_in_bytes: 1_234_567,
        },
      ],
      _tryg: {
        kicker: 'Tryghedsvandring',
        topics: ['byens-rum'],
        districts: ['gug', 'vejgaard'],
        contacts: ['vandringer'],
        event: {
          start: '2064-06-05T19:00:00+02:00',
          end: '2064-06-05T21:00:00+02:00',
          place: {
            name: 'Gug Skole',
            address: { street: 'Solhøjsvej 2', postal_code: '9210', city: 'Aalborg SØ' },
          },
          sign_up_url: '{site}/tilmeld',
          status: 'planned',
        },
      },
    },
  ],
};

export const jsonFeed: Source = {
  name: 'a JSON feed with an event',
  start: '/feed.json',
  routes: { '/feed.json': { body: JSON.stringify(FEED), type: 'application/feed+json' } },
  pictures: [],
  items: [
    { title: 'Nyt hegn', published: '2. maj 2024', body: [['p', 'Det er grønt.']], page: '{site}/b' },
    { title: 'Ny bænk', published: '1. maj 2024', body: [['p', 'Den er rød.']], page: '{site}/c' },
    {
      title: 'Kom med på tur',
      kicker: 'Tryghedsvandring',
      published: '17. januar 2023',
      lead: 'Vi går om aftenen.',
      topics: ['Byens rum'],
      districts: ['Gug', 'Vejgaard'],
      body: [['p', 'Tag en lygte med.']],
      event: [
        'Torsdag den 5. juni 2064 kl. 19.00-21.00',
        'Gug Skole, Solhøjsvej 2, 9210 Aalborg SØ',
        'Tilmelding',
      ],
      onward: [['Ruten (pdf, 1,2 MB)', '{site}/filer/rute.pdf']],
      contacts: [
        {
          lines: [
            'Kontakt',
            'Ane Ny',
            'Tovholder',
            'Aalborg Kommune',
            'Ring til os',
            '99 82 34 20',
            'Skriv til os',
            'ane@example.dk',
          ],
          links: [
            ['99 82 34 20', 'tel:+4599823420'],
            ['ane@example.dk', 'mailto:ane@example.dk'],
          ],
        },
      ],
      page: '{site}/a',
    },
  ],
};
