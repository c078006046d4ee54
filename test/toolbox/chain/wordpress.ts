import type { Source } from './source.js';

const TEXT = `<!-- wp:paragraph --><p>Første afsnit om Gug, som er langt.</p><!-- /wp:paragraph -->
<h2 class="wp-block-heading">Hvad sker der&nbsp;nu?</h2>
<figure class="wp-block-image size-large"><img loading="lazy" width="900" height="600" src="{site}/wp-content/uploads/sti-900x600.png" srcset="{site}/wp-content/uploads/sti-900x600.png 900w, {site}/wp-content/uploads/sti-300x200.png 300w" sizes="100vw" alt="Stien ved åen" class="wp-image-7"><figcaption class="wp-element-caption">Stien ved åen &#8211; nu med lys</figcaption></figure>
<ul class="wp-block-list"><li>Lys</li><li>Ly</li></ul>
<figure class="wp-block-table"><table><tbody><tr><td>Mandag</td><td>kl. 9-15</td></tr><tr><td>Fredag</td><td>Lukket</td></tr></tbody></table></figure>
<blockquote class="wp-block-quote"><p>Vi glæder os.</p><cite>Ane Ny</cite></blockquote>
<div class="wp-block-file"><a id="f" href="{site}/wp-content/uploads/plan.pdf">Hele planen</a></div>
<div class="wp-block-buttons"><div class="wp-block-button"><a class="wp-block-button__link" href="{site}/tilmeld/">Tilmeld dig</a></div></div>
<figure class="wp-block-embed is-type-video"><div class="wp-block-embed__wrapper"><iframe title="Film om lyset" src="{site}/film/" width="500" height="281"></iframe></div></figure>
<p>Andet &amp; sidste afsnit.</p>`;

const post = (id: number, slug: string, more: object): object => ({
  id,
  slug,
  status: 'publish',
  date: '2023-01-17T19:00:00',
  date_gmt: '2023-01-17T18:00:00',
  modified_gmt: '2023-01-17T18:00:00',
  link: `{site}/${slug}/`,
  excerpt: { rendered: '' },
  ...more,
});

const POSTS = [
  [
    post(1, 'tryghed-i-gug', {
      title: { rendered: 'Tryghed &#8211; i Gug' },
      modified_gmt: '2023-02-01T10:00:00',
      content: { rendered: TEXT, protected: false },
      excerpt: { rendered: '<p>Der kommer lys på stien.</p>\n' },
      _embedded: {
        'wp:featuredmedia': [
          {
            source_url: '{site}/wp-content/uploads/gug.png',
            alt_text: 'Folk på tur',
            caption: { rendered: '<p>Turen i Gug. Foto: Jens Hansen</p>\n' },
          },
        ],
        'wp:term': [
          [{ name: 'Byens rum', slug: 'byens-rum' }],
          [{ name: 'Børn &amp; unge', slug: 'boern-unge' }],
        ],
      },
    }),
  ],
  [
    post(3, 'et-til', {
      date: '2022-12-24T08:00:00',
      date_gmt: '2022-12-24T07:00:00',
      modified_gmt: '2022-12-24T07:00:00',
      title: { rendered: 'Glædelig jul' },
      content: { rendered: '<p>Vi holder lukket mellem jul og nytår.</p>\n', protected: false },
      excerpt: { rendered: '<p>Vi holder lukket mellem [&hellip;]</p>' },
    }),
  ],
] as const;

const API = '/wp-json/wp/v2/posts';
const type = 'application/json; charset=UTF-8';
const page = (number: number): string =>
  `${API}?per_page=100&_embed=wp%3Afeaturedmedia%2Cwp%3Aterm&page=${number}`;
const answer = (posts: readonly object[]) => ({
  body: JSON.stringify(posts),
  type,
  headers: { 'x-wp-total': '2', 'x-wp-totalpages': '2' },
});

export const wordpress: Source = {
  name: 'a WordPress site',
  start: API,
  routes: {
    [API]: { body: JSON.stringify(POSTS[0]), type },
    [page(1)]: answer(POSTS[0]),
    [page(2)]: answer(POSTS[1]),
    '/wp-json': {
      body: JSON.stringify({ name: 'Tryg blog', description: 'Om tryghed', home: '{site}' }),
      type,
    },
  },
  pictures: [
    '/wp-content/uploads/gug.png',
    '/wp-content/uploads/sti-900x600.png',
    '/wp-content/uploads/sti-300x200.png',
  ],
  items: [
    {
      title: 'Tryghed – i Gug',
      published: '17. januar 2023',
      updated: '1. februar 2023',
      lead: 'Der kommer lys på stien.',
      topics: ['Byens rum', 'Børn & unge'],
      picture: { alt: 'Folk på tur', caption: 'Turen i Gug. Foto: Jens Hansen' },
      body: [
        ['p', 'Første afsnit om Gug, som er langt.'],
        ['h2', 'Hvad sker der nu?'],
        ['figcaption', 'Stien ved åen – nu med lys'],
        ['li', 'Lys'],
        ['li', 'Ly'],
        ['td', 'Mandag'],
        ['td', 'kl. 9-15'],
        ['td', 'Fredag'],
        ['td', 'Lukket'],
        ['blockquote', 'Vi glæder os.'],
        ['blockquote', 'Ane Ny'],
        ['p', 'Hele planen'],
        ['p', 'Tilmeld dig'],
        ['p', 'Film om lyset'],
        ['p', 'Andet & sidste afsnit.'],
      ],
      links: [
        ['Hele planen', '{site}/wp-content/uploads/plan.pdf'],
        ['Tilmeld dig', '{site}/tilmeld/'],
        ['Film om lyset', '{site}/film/'],
      ],
      pictures: ['Stien ved åen'],
      page: '{site}/tryghed-i-gug/',
    },
    {
      title: 'Glædelig jul',
      published: '24. december 2022',
      body: [['p', 'Vi holder lukket mellem jul og nytår.']],
      page: '{site}/et-til/',
    },
  ],
};
