import type { Source } from './source.js';

export const atom: Source = {
  name: 'an Atom feed',
  start: '/atom/strøm.xml',
  routes: {
    '/atom/str%C3%B8m.xml': {
      type: 'application/atom+xml',
      body: `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="da"><title type="html">Tryg &amp;amp; godt</title>
<link href="{site}/"/><link rel="self" href="{site}/atom/str%C3%B8m.xml"/><id>urn:tryg</id><updated>2024-03-01T00:00:00Z</updated>
<entry><title>Æbler, øl &amp; ål</title><id>tag:tryg.dk,2024:2</id><link href="/nyt/aebler"/>
<link rel="enclosure" type="application/pdf" href="/filer/plan.pdf" title="Planen for året" length="3"/>
<link rel="enclosure" type="image/png" href="/billeder/aebler.png"/>
<link rel="related" href="{site}/mere" title="Mere om æbler"/>
<published>2024-02-29T12:00:00+01:00</published><updated>2024-03-01T12:00:00+01:00</updated>
<category term="mad" label="Mad og drikke"/><category term="trivsel"/>
<summary type="html">Et &amp;lt;godt&amp;gt; tilbud</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Kom <b>ind</b> og<br/>smag.</p>
<h4>Priser</h4><dl><dt>Æbler</dt><dd>5 kr. pr. kilo</dd><dt>Ål</dt><dd>1.234,50 kr.</dd></dl>
<ol start="3"><li>Tredje</li><li>Fjerde: se <a href="../mere">listen</a></li></ol>
<p>H<sub>2</sub>O &amp; * 2 * 3 = 6_7_8</p><p>1. maj er fridag</p><hr/><p><img src="/billeder/kurv.png" alt="En kurv [fyldt]"/></p></div></content></entry>
<entry xml:lang="en"><title type="html">A &lt;em&gt;safe&lt;/em&gt; walk</title><id>tag:tryg.dk,2023:1</id><link href="/nyt/walk"/>
<published>2023-06-01T10:00:00Z</published><summary>Short</summary><content type="html">&lt;p&gt;Hello &lt;b&gt;you&lt;/b&gt;&lt;/p&gt;</content></entry>
</feed>`,
    },
  },
  pictures: ['/billeder/aebler.png', '/billeder/kurv.png'],
  items: [
    {
      title: 'Æbler, øl & ål',
      published: '29. februar 2024',
      updated: '1. marts 2024',
      lead: 'Et <godt> tilbud',
      topics: ['Mad og drikke', 'trivsel'],
      picture: { alt: '' },
      body: [
        ['p', 'Kom ind og smag.'],
        ['h2', 'Priser'],
        ['dt', 'Æbler'],
        ['dd', '5 kr. pr. kilo'],
        ['dt', 'Ål'],
        ['dd', '1.234,50 kr.'],
        ['li', 'Tredje'],
        ['li', 'Fjerde: se listen'],
        ['p', 'H2O & * 2 * 3 = 6_7_8'],
        ['p', '1. maj er fridag'],
      ],
      links: [['listen', '{site}/mere']],
      pictures: ['En kurv [fyldt]'],
      onward: [
        ['Mere om æbler', '{site}/mere'],
        ['Planen for året (pdf, 1 kB)', '{site}/filer/plan.pdf'],
      ],
      page: '{site}/nyt/aebler',
    },
    {
      title: 'A safe walk',
      published: '1. juni 2023',
      lead: 'Short',
      body: [['p', 'Hello you']],
      page: '{site}/nyt/walk',
    },
  ],
};
