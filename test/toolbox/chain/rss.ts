import type { Source } from './source.js';

const TEXT = `<h2>Ruten</h2>
<p>Vi gik fra <a href="/skolen">skolen</a> til stien&nbsp;ved &Oslash;stre All&eacute;.  Lyset mangler der.</p>
<figure><img src="/billeder/rute.png" alt="Kort over ruten"><figcaption>Ruten er 2&nbsp;km lang</figcaption></figure>
<h3>Det så vi</h3>
<ul><li>Mørke hjørner</li><li>En <strong>brudt</strong> lygte<ul><li>Den bliver skiftet</li></ul></li></ul>
<ol><li>Mødes</li><li>Gå</li></ol>
<blockquote><p>”Her er trygt”, siger en beboer.</p></blockquote>
<table><thead><tr><th>Sted</th><th>Tid</th></tr></thead><tbody><tr><td>Gug Skole</td><td>kl. 19.00</td></tr><tr><td>Stien | broen</td><td>kl. 20.00</td></tr></tbody></table>
<p>Ring <a href="tel:+4599823420">99 82 34 20</a> eller skriv til <a href="mailto:gug@example.dk">gug@example.dk</a>.<br>Du kan læse mere <a href="/nyt/gug#ruten">her</a>.</p>`;

export const rss: Source = {
  name: 'an RSS feed',
  start: '/rss.xml',
  routes: {
    '/rss.xml': {
      type: 'application/rss+xml',
      body: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Tryg &amp; godt</title><link>{site}/</link><description>Nyt om tryghed</description><language>da-DK</language>
<item><title>Tryghedsvandring i &quot;Gug&quot;</title><link>{site}/nyt/gug</link><guid isPermaLink="false">gug-1</guid>
<pubDate>Tue, 17 Jan 2023 23:30:00 +0000</pubDate><category>Byens rum</category><category>Børn &amp; unge</category>
<description>&lt;p&gt;En tur gennem bydelen – med politiet.&lt;/p&gt;</description>
<content:encoded><![CDATA[${TEXT}]]></content:encoded>
<media:content url="{site}/billeder/gug.png" medium="image"><media:title>Folk på tur</media:title><media:description>Turen begyndte ved skolen</media:description><media:credit>Jens Hansen</media:credit></media:content>
<enclosure url="{site}/filer/plan.pdf" length="9000" type="application/pdf"/></item>
<item><title>Kort nyt: 1 &lt; 2</title><link>{site}/nyt/kort</link><pubDate>Mon, 16 Jan 2023 08:00:00 GMT</pubDate><description>Kun en linje &amp; ikke mere.</description></item>
</channel></rss>`,
    },
  },
  pictures: ['/billeder/gug.png', '/billeder/rute.png'],
  items: [
    {
      title: 'Tryghedsvandring i "Gug"',
      // On Danish clocks it was past midnight.
      published: '18. januar 2023',
      lead: 'En tur gennem bydelen – med politiet.',
      topics: ['Byens rum', 'Børn & unge'],
      picture: { alt: 'Folk på tur', caption: 'Turen begyndte ved skolen. Foto: Jens Hansen' },
      body: [
        ['h2', 'Ruten'],
        ['p', 'Vi gik fra skolen til stien ved Østre Allé. Lyset mangler der.'],
        ['figcaption', 'Ruten er 2 km lang'],
        ['h3', 'Det så vi'],
        ['li', 'Mørke hjørner'],
        ['li', 'En brudt lygte'],
        ['li', 'Den bliver skiftet'],
        ['li', 'Mødes'],
        ['li', 'Gå'],
        ['blockquote', '”Her er trygt”, siger en beboer.'],
        ['th', 'Sted'],
        ['th', 'Tid'],
        ['td', 'Gug Skole'],
        ['td', 'kl. 19.00'],
        ['td', 'Stien | broen'],
        ['td', 'kl. 20.00'],
        ['p', 'Ring 99 82 34 20 eller skriv til gug@example.dk. Du kan læse mere her.'],
      ],
      links: [
        ['skolen', '{site}/skolen'],
        ['99 82 34 20', 'tel:+4599823420'],
        ['gug@example.dk', 'mailto:gug@example.dk'],
        ['her', '{site}/nyt/gug#ruten'],
      ],
      pictures: ['Kort over ruten'],
      onward: [['plan.pdf (pdf, 9 kB)', '{site}/filer/plan.pdf']],
      page: '{site}/nyt/gug',
    },
    {
      title: 'Kort nyt: 1 < 2',
      published: '16. januar 2023',
      lead: 'Kun en linje & ikke mere.',
      page: '{site}/nyt/kort',
    },
  ],
};
