/* The same three items in each format. */

export const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Tryg &amp; godt</title><link>{site}/</link><description>Nyt om tryghed</description><language>da-DK</language>
<item><title>Tryghedsvandring i &quot;Gug&quot;</title><link>{site}/nyt/gug</link><guid isPermaLink="false">gug-1</guid>
<pubDate>Tue, 17 Jan 2023 19:00:00 +0100</pubDate><category>Byens rum</category><category>Børn &amp; unge</category>
<description>&lt;p&gt;En tur gennem bydelen.&lt;/p&gt;</description>
<content:encoded><![CDATA[<h2>Ruten</h2><p>Vi gik forbi <a href="/skolen">skolen</a> &aring;ret rundt.</p><figure><img src="/b/rute.png" alt="Kort over ruten"><figcaption>Ruten</figcaption></figure>]]></content:encoded>
<media:content url="{site}/b/gug.png" medium="image"><media:title>Folk på tur</media:title><media:description>Turen begyndte ved skolen.</media:description><media:credit>Jens Hansen</media:credit></media:content>
<enclosure url="{site}/plan.pdf" length="9" type="application/pdf"/></item>
<item><title>Kort nyt</title><link>{site}/nyt/kort</link><pubDate>Mon, 16 Jan 2023 08:00:00 GMT</pubDate><description>Kun en linje &amp; ikke mere.</description></item>
</channel></rss>`;

export const RSS_GUG = `---
title: Tryghedsvandring i "Gug"
lead: En tur gennem bydelen.
published: 2023-01-17T19:00:00+01:00
url: {site}/nyt/gug
topics:
  - byens-rum
  - boern-unge
image:
  src: ../billeder/gug.png
  alt: Folk på tur
  caption: Turen begyndte ved skolen.
  credit: Jens Hansen
attachments:
  - src: {site}/plan.pdf
    size_in_bytes: 9
source: {site}/rss.xml#gug-1
---

## Ruten

Vi gik forbi [skolen]({site}/skolen) året rundt.

![Kort over ruten](../billeder/rute.png "Ruten")
`;

export const RSS_KORT = `---
title: Kort nyt
lead: Kun en linje & ikke mere.
published: 2023-01-16T09:00:00+01:00
url: {site}/nyt/kort
source: {site}/nyt/kort
---
`;

export const RSS_FEED = `# Om nyhedsstrømmen. Skriv i base_url, hvor den kommer til at ligge:
# base_url: https://www.example.dk/nyheder/
title: Tryg & godt
home_page_url: {site}/
language: da-DK
description: Nyt om tryghed
topics:
  - slug: byens-rum
    label: Byens rum
  - slug: boern-unge
    label: Børn & unge
`;

export const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da" xml:base="{site}/atom/"><title type="html">Tryg &amp;amp; godt</title>
<link href="{site}/"/><link rel="self" href="{site}/atom.xml"/><id>urn:tryg</id><updated>2023-01-18T00:00:00Z</updated>
<entry xml:lang="en"><title type="html">A &lt;em&gt;safe&lt;/em&gt; walk</title><id>tag:tryg.dk,2023:1</id><link href="walk"/>
<link rel="enclosure" type="application/pdf" href="plan.pdf" title="Planen" length="3"/>
<link rel="enclosure" type="image/png" href="/b/gug.png"/>
<link rel="related" href="https://www.dr.dk/" title="DR"/>
<published>2023-01-17T18:00:00Z</published><updated>2023-01-18T18:00:00Z</updated>
<category term="rum" label="Byens rum"/><summary>Short</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <b>you</b><br/>there</p><ol><li>One</li><li>Two<ul><li>Deep</li></ul></li></ol></div></content></entry>
</feed>`;

export const ATOM_WALK = `---
title: A safe walk
lead: Short
published: 2023-01-17T19:00:00+01:00
modified: 2023-01-18T19:00:00+01:00
url: {site}/atom/walk
language: en
topics:
  - byens-rum
image:
  src: ../billeder/gug.png
attachments:
  - src: {site}/atom/plan.pdf
    title: Planen
    size_in_bytes: 3
related:
  - title: DR
    url: https://www.dr.dk/
source: {site}/atom.xml#tag:tryg.dk,2023:1
---

Hello **you**\\
there

1. One
2. Two
   - Deep
`;

export const RDF = `<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel rdf:about="{site}/rdf"><title>Gammel strøm</title><link>{site}</link><description>Fra dengang</description><dc:language>da</dc:language>
<items><rdf:Seq><rdf:li rdf:resource="{site}/1"/></rdf:Seq></items></channel>
<item rdf:about="{site}/nyt/et"><title>Et</title><link>{site}/nyt/et</link><description>Kort</description><dc:date>2023-01-17</dc:date><dc:subject>Emne</dc:subject>
<content:encoded><![CDATA[<p>Lang</p>]]></content:encoded></item></rdf:RDF>`;

export const RDF_ET = `---
title: Et
lead: Kort
published: 2023-01-17
url: {site}/nyt/et
topics:
  - emne
source: {site}/nyt/et
---

Lang
`;

export const JSON_FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg',
  home_page_url: '{site}/',
  language: 'da',
  icon: '/ikon.png',
  next_url: '{site}/feed-2.json',
  _tryg: {
    about: '/om',
    organisation: { name: 'Aalborg Kommune', cvr: '29189420' },
    contacts: [{ id: 'tovholder', role: 'Tovholder', phones: [{ number: '99 82 34 20' }] }],
    topics: [{ slug: 'byens-rum', label: 'Byens rum' }],
    districts: [{ slug: 'gug', label: 'Gug' }],
    notices: [{ id: 'n1', severity: 'warning', title: 'Vejen er spærret' }],
  },
  items: [
    {
      id: 'gug',
      url: '/nyt/gug',
      title: 'Vandring',
      summary: 'En tur',
      image: '/b/gug.png',
      date_published: '2023-01-17T19:00:00+01:00',
      authors: [{ name: 'Karen Hansen', url: '/karen' }],
      content_html: '<p>Brød</p><script>alert(1)</script><p><a href="javascript:alert(1)">Farligt</a></p>',
      _tryg: {
        kicker: 'Nyhed',
        image: { alt: '', credit: 'Jens' },
        topics: ['byens-rum'],
        districts: ['gug'],
        contacts: ['tovholder'],
        related: [{ title: 'Mere', url: '/mere' }],
        event: { start: '2026-11-30T16:00:00+01:00', place: { name: 'Skolen' }, status: 'planned' },
        pinned: true,
      },
    },
  ],
};

export const JSON_FEED_2 = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tryg',
  items: [{ id: 7, title: 'Gammel', content_text: 'Første *linje*\nanden\n\nNyt afsnit', tags: ['Trivsel'] }],
};

export const JSON_GUG = `---
title: Vandring
kicker: Nyhed
lead: En tur
published: 2023-01-17T19:00:00+01:00
url: {site}/nyt/gug
authors:
  - name: Karen Hansen
    url: {site}/karen
topics:
  - byens-rum
districts:
  - gug
contacts:
  - tovholder
image:
  src: ../billeder/gug.png
  alt: ""
  credit: Jens
related:
  - title: Mere
    url: {site}/mere
event:
  start: 2026-11-30T16:00:00+01:00
  place:
    name: Skolen
  status: planned
pinned: true
source: {site}/feed.json#gug
---

Brød

Farligt
`;

export const JSON_OLD = `---
id: 7
title: Gammel
topics:
  - trivsel
source: {site}/feed-2.json#7
---

Første \\*linje\\*\\
anden

Nyt afsnit
`;

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

export const POSTS = [
  [
    post(1, 'tryghed-i-gug', {
      title: { rendered: 'Tryghed &#8211; i Gug' },
      modified_gmt: '2023-02-01T10:00:00',
      content: { rendered: '<p>Første afsnit om Gug, som er langt.</p>\n<p>Andet.</p>', protected: false },
      excerpt: { rendered: '<p>Første afsnit om Gug, som [&hellip;]</p>' },
      _embedded: {
        'wp:featuredmedia': [
          { source_url: '{site}/b/gug.png', alt_text: 'Folk på tur', caption: { rendered: '<p>Turen</p>' } },
        ],
        'wp:term': [[{ name: 'Byens rum', slug: 'byens-rum' }], [{ name: 'Gåtur', slug: 'g%c3%a5tur' }]],
      },
    }),
    post(2, 'hemmelig', { title: { rendered: 'Hemmelig' }, content: { rendered: '', protected: true } }),
  ],
  [
    post(3, 'et-til', {
      title: { rendered: 'Et til' },
      content: { rendered: '<p>Tekst</p>', protected: false },
      excerpt: { rendered: '<p>En manchet.</p>' },
      _embedded: { 'wp:term': [[{ name: 'Ikke kategoriseret', slug: 'ikke-kategoriseret' }]] },
    }),
  ],
] as const;

export const POST_GUG = `---
title: Tryghed – i Gug
published: 2023-01-17T19:00:00+01:00
modified: 2023-02-01T11:00:00+01:00
url: {site}/tryghed-i-gug/
topics:
  - byens-rum
  - gaatur
image:
  src: ../billeder/gug.png
  alt: Folk på tur
  caption: Turen
source: {site}/tryghed-i-gug/
---

Første afsnit om Gug, som er langt.

Andet.
`;

export const POST_ET_TIL = `---
title: Et til
lead: En manchet.
published: 2023-01-17T19:00:00+01:00
url: {site}/et-til/
source: {site}/et-til/
---

Tekst
`;
