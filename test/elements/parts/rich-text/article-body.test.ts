import { expect } from '@open-wc/testing';
import { bodyOf, find, outlineOf, shownHtml, shownText } from '../../../support/body.js';
import { words } from '../../../support/reader.js';

const image = (): string => `${FEED_SERVER}/images/dialog.svg`;
const texts = (place: ParentNode, selector: string): string[] => find(place, selector).map(words);

describe('the article body', () => {
  it('is cut, and says so, where it has more tags than a page can parse without a pause', () => {
    for (const html of ['<i>'.repeat(66_000), '<a><b><i><u>'.repeat(15_000), '<'.repeat(200_000)]) {
      expect(bodyOf({ content_html: `<p>Først</p>${html}` }).isCut).to.equal(true);
    }
    expect(bodyOf({ content_html: '<p>ord</p>'.repeat(2_000) }).isCut).to.equal(false);
  });

  it('is the plain text where the HTML shows nothing', () => {
    const { content } = bodyOf({ content_html: '<p>&nbsp;</p>', content_text: 'Teksten' });
    expect(content).to.have.length(1);
  });

  describe('paragraphs', () => {
    it('are kept, and loose words become some', async () => {
      const body = await shownHtml('Løst<p>Et <em>ord</em></p>mere <b>løst</b><div>I en kasse</div>');
      expect(texts(body, 'p')).to.deep.equal(['Løst', 'Et ord', 'mere løst', 'I en kasse']);
      expect(words(body)).to.equal('LøstEt ordmere løstI en kasse');
      await expect(body).to.be.accessible();
    });

    it('vanish when they are empty, or hold a space or a line break only', async () => {
      const body = await shownHtml(
        '<p> </p><p>&nbsp;</p><p></p><p><br></p><div>&nbsp;</div><p><strong>&nbsp;</strong></p>' +
          '<p><a href="https://example.org/"></a></p><p><span lang="en"> </span></p><!-- intet --><p>Slut.&nbsp;</p>',
      );
      expect(find(body, '*').map(({ localName }) => localName)).to.deep.equal(['p']);
      expect(words(body)).to.equal('Slut.');
    });

    it('keep a space that stands in an element of its own', async () => {
      const body = await shownHtml(
        '<p>Ring<strong>&nbsp;</strong>til<em> </em>os<span lang="en"> </span><i><br></i>nu</p>',
      );
      expect(words(body)).to.equal('Ring til os nu');
      expect(find(body, 'br')).to.have.length(1);
      expect(find(body, 'strong, em, span')).to.have.length(0);
    });

    it('keep their line breaks', async () => {
      const body = await shownHtml('<p>Sønderbro 12<br>9000 Aalborg</p>');
      expect(find(body, 'p > br')).to.have.length(1);
      expect(body.querySelector('p')!.innerText).to.equal('Sønderbro 12\n9000 Aalborg');
    });
  });

  describe('headings', () => {
    it('stand below the title, without gaps', async () => {
      const body = await shownHtml('<h1>A</h1><p>x</p><h4>B</h4><h6>C</h6><h2>D</h2><h1>E</h1>');
      expect(outlineOf(body, 'h1,h2,h3,h4,h5,h6')).to.deep.equal([
        ['h3', 'A'],
        ['h4', 'B'],
        ['h5', 'C'],
        ['h4', 'D'],
        ['h3', 'E'],
      ]);
    });

    it('go no deeper than 6', async () => {
      const body = await shownHtml('<h2>A</h2><h3>B</h3><h4>C</h4>', { level: 5 });
      expect(outlineOf(body, 'h1,h2,h3,h4,h5,h6')).to.deep.equal([
        ['h5', 'A'],
        ['h6', 'B'],
        ['h6', 'C'],
      ]);
    });

    it('that are empty vanish and count for nothing', async () => {
      const body = await shownHtml('<h2> </h2><h2>&nbsp;<br></h2><h4>Først</h4><h2><img></h2>');
      expect(outlineOf(body, 'h1,h2,h3,h4,h5,h6')).to.deep.equal([['h3', 'Først']]);
    });

    it('may hold links and emphasis, and keep words apart', async () => {
      const body = await shownHtml(
        '<h2><em>Et</em> <a href="/x">to</a></h2><h2><div>Tre</div><div>fire</div></h2>',
      );
      expect(find(body, 'h3 em, h3 a')).to.have.length(2);
      expect(texts(body, 'h3').at(-1)).to.equal('Tre fire');
    });

    it('are found in boxes too', async () => {
      const body = await shownHtml('<section><header><h2>A</h2></header><div><h3>B</h3></div></section>');
      expect(outlineOf(body, 'h3,h4')).to.deep.equal([
        ['h3', 'A'],
        ['h4', 'B'],
      ]);
    });
  });

  describe('lists', () => {
    it('are kept, also in each other', async () => {
      const body = await shownHtml(
        '<ul><li>Et<ol start="3" reversed><li>Tre</li><li>To</li></ol></li><li><p>To</p><p>afsnit</p></li></ul>',
      );
      expect(find(body, 'div > ul > li')).to.have.length(2);
      expect(texts(body, 'ul > li > ol > li')).to.deep.equal(['Tre', 'To']);
      const ordered = body.querySelector('ol')!;
      expect(ordered.start).to.equal(3);
      expect(ordered.reversed).to.equal(true);
      expect(texts(body, 'ul > li > p')).to.deep.equal(['Et', 'To', 'afsnit']);
      await expect(body).to.be.accessible();
    });

    it('take in what has strayed between their entries', async () => {
      const body = await shownHtml(
        '<ul>Løst<p>Et afsnit</p><li>Et punkt</li><ul><li>En liste</li></ul><a href="/x">Et link</a></ul>',
      );
      const list = body.querySelector('ul')!;
      expect([...list.children].map(({ localName }) => localName)).to.deep.equal(Array(5).fill('li'));
      expect([...list.children].map(words)).to.deep.equal([
        'Løst',
        'Et afsnit',
        'Et punkt',
        'En liste',
        'Et link (eksternt link)',
      ]);
      await expect(body).to.be.accessible();
    });

    it('leave out empty entries, and vanish without any', async () => {
      const body = await shownHtml(
        '<ul><li></li><li>&nbsp;</li><li>Et</li></ul><ol><li> </li></ol><ul> </ul>',
      );
      expect(texts(body, 'li')).to.deep.equal(['Et']);
      expect(find(body, 'ul, ol')).to.have.length(1);
    });

    it('of terms and what they mean are kept, also in groups', async () => {
      const body = await shownHtml(
        '<dl><dt>Titel</dt><dd>Strategi</dd><div><dt>Vedtaget</dt><dd>April 2023</dd></div>Løst</dl>',
      );
      expect(texts(body, 'dl > dt')).to.deep.equal(['Titel', 'Vedtaget']);
      expect(texts(body, 'dl > dd')).to.deep.equal(['Strategi', 'April 2023', 'Løst']);
      await expect(body).to.be.accessible();
    });
  });

  describe('links', () => {
    const href = async (address: string): Promise<string | null | undefined> =>
      (await shownHtml(`<p><a href="${address}">Ord</a></p>`)).querySelector('a')?.getAttribute('href');

    it('are resolved against the feed, not the page', async () => {
      expect(await href('../index.html')).to.equal(`${FEED_SERVER}/index.html`);
      expect(await href('?side=2#top')).to.equal(`${FEED_SERVER}/feeds/plain.json?side=2#top`);
      expect(await href('/nyheder')).to.equal(`${FEED_SERVER}/nyheder`);
      expect(await href('//www.aalborg.dk/x')).to.equal('http://www.aalborg.dk/x');
      expect(await href(' https://www.aalborg.dk/å ')).to.equal('https://www.aalborg.dk/%C3%A5');
    });

    it('may lead to a page, a mailbox or a telephone', async () => {
      for (const address of ['https://a.dk/', 'http://a.dk/', 'mailto:a@b.dk', 'tel:112'])
        expect(await href(address)).to.equal(address);
    });

    const unsafe = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' java\nscript:alert(1)',
      '&#1;javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://a.dk/1',
      'ftp://a.dk/',
      'https://',
      'http://[',
      '',
      ' ',
    ];
    for (const address of unsafe) {
      it(`with ${JSON.stringify(address)} are no links, and their words stay`, async () => {
        const body = await shownHtml(`<p>Før <a href="${address}">et <em>link</em></a> efter</p>`);
        expect(find(body, 'a')).to.have.length(0);
        expect(words(body)).to.equal('Før et link efter');
        expect(find(body, 'em')).to.have.length(1);
      });
    }

    it('to a place in a page that is not this one are no links', async () => {
      const body = await shownHtml(
        '<p><a href="#note">1</a> <a href=" #note">2</a> <a name="note">Note</a></p>',
      );
      expect(find(body, 'a')).to.have.length(0);
      expect(words(body)).to.equal('1 2 Note');
      expect(find(body, '[name], [id]')).to.have.length(0);
    });

    it('to other hosts say so in Danish, and hand nothing over', async () => {
      const body = await shownHtml(
        '<p><a href="https://www.dr.dk/x" rel="opener" target="_blank" ping="https://a.dk/">DR</a></p>',
      );
      const link = body.querySelector('a')!;
      expect(words(link)).to.equal('DR (eksternt link)');
      expect(link.relList.contains('external')).to.equal(true);
      expect(link.relList.contains('noopener')).to.equal(true);
      expect(link.hasAttribute('target')).to.equal(false);
      expect(link.hasAttribute('ping')).to.equal(false);
      await expect(body).to.be.accessible();
    });

    it('say so in Danish also in a text in another language', async () => {
      const body = await shownHtml('<p lang="en"><a href="https://www.dr.dk/">News</a></p>');
      const spoken = find(body, 'a span').find((span) => words(span) === '(eksternt link)')!;
      expect(spoken.closest('[lang]')!.getAttribute('lang')).to.equal('da');
    });

    it('whose words are their address say so, for those who print them', async () => {
      const body = await shownHtml(
        `<p><a href="https://www.dr.dk/tryg/">dr.dk/tryg</a> <a href="https://www.dr.dk/">DR</a>
          <a href="https://a.dk/"><!-- x -->https://a.dk<b></b></a> <a href="https://www.example.dk/a">Side</a></p>`,
      );
      expect(find(body, 'a').map(({ className }) => className)).to.deep.equal([
        'external spelt',
        'external',
        'external spelt',
        '',
      ]);
    });

    it('on this host, by mail and by telephone are not called external', async () => {
      const body = await shownHtml(
        '<p><a href="https://www.example.dk/a">Side</a> <a href="mailto:a@b.dk">Skriv</a> <a href="tel:112">112</a></p>',
      );
      expect(texts(body, 'a')).to.deep.equal(['Side', 'Skriv', '112']);
      expect(find(body, 'a[rel]')).to.have.length(0);
    });

    it('without words are none', async () => {
      const body = await shownHtml(
        `<p>Ord<a href="/a"></a><a href="/b"> </a><a href="/c"><img src="${image()}" alt=""></a></p>`,
      );
      expect(find(body, 'a')).to.have.length(0);
      expect(find(body, 'img')).to.have.length(1);
    });

    it('are named by their picture', async () => {
      const body = await shownHtml(`<p><a href="/c"><img src="${image()}" alt="Til forsiden"></a></p>`);
      expect(find(body, 'a img')).to.have.length(1);
      await expect(body).to.be.accessible();
    });

    it('around boxes keep their words apart', async () => {
      const body = await shownHtml('<a href="/x"><div>Læs mere</div><div>om stien</div></a>');
      expect(words(body.querySelector('a'))).to.match(/^Læs mere om stien/);
      const table = await shownHtml('<a href="/x"><table><tr><td>Et</td><td>to</td></tr></table></a>');
      expect(words(table)).to.match(/^Et to/);
    });

    it('never stand in each other', async () => {
      const body = await shownHtml(
        '<a href="/ude">Ude<table><tr><td><a href="/inde">Inde</a></td><td>x</td></tr></table></a>',
      );
      expect(find(body, 'a a')).to.have.length(0);
      expect(texts(body, 'a').join()).to.contain('Inde');
      expect(words(body)).to.contain('Ude');
    });
  });

  describe('words in a line', () => {
    it('keep emphasis, old and new', async () => {
      const body = await shownHtml('<p><strong>A</strong><b>B</b><em>C</em><i>D</i></p>');
      expect(texts(body, 'strong')).to.deep.equal(['A', 'B']);
      expect(texts(body, 'em')).to.deep.equal(['C', 'D']);
    });

    it('keep what is above, below, short and code', async () => {
      const body = await shownHtml(
        '<p>CO<sub>2</sub>, m<sup>2</sup>, <abbr title="blandt andet">bl.a.</abbr>, <code>a b</code>, <q>citat</q></p>',
      );
      expect(texts(body, 'sub, sup, abbr, code, q')).to.deep.equal(['2', '2', 'bl.a.', 'a b', 'citat']);
      expect(body.querySelector('abbr')!.title).to.equal('blandt andet');
    });

    it('keep the language they are in, when it is one', async () => {
      const body = await shownHtml(
        '<p lang="en">A <span lang="ar" dir="rtl">ب</span> <em lang="de_DE">C</em> <span lang="dansk" dir="op">D</span></p>',
      );
      expect(find(body, '[lang]').map((element) => element.lang)).to.deep.equal(['en', 'ar', 'de-DE']);
      expect(find(body, '[dir]').map((element) => element.dir)).to.deep.equal(['rtl']);
    });

    it('keep their language whatever they stand in', async () => {
      const body = await shownHtml(
        `<h2 lang="en">A</h2><ul lang="en"><li>x</li></ul><ol><li lang="en">B</li></ol><dl><dt lang="en">C</dt><dd lang="en">D</dd></dl>
        <blockquote lang="en">E</blockquote><pre lang="en">F</pre><p><a lang="en" href="/x">G</a></p><div lang="en"><p>H</p></div>
        <table><caption lang="en">I</caption><tr><th lang="en">J</th><td lang="en">K</td></tr></table>
        <figure><img src="${image()}" alt=""><figcaption lang="en">L</figcaption></figure>`,
      );
      for (const letter of 'ABCDEFGHIJKL') {
        const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT, (node) =>
          node.nodeValue!.trim() === letter ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
        );
        const language = walker.nextNode()?.parentElement?.closest('[lang]')?.getAttribute('lang');
        expect(language, letter).to.equal('en');
      }
      expect(body.querySelector('ul')!.lang).to.equal('en');
    });
  });

  describe('quotations', () => {
    it('are kept, with paragraphs or without', async () => {
      const body = await shownHtml(
        '<blockquote><p>Et</p><p>to</p></blockquote><blockquote>Uden afsnit</blockquote><blockquote> </blockquote>',
      );
      expect(find(body, 'blockquote')).to.have.length(2);
      expect(texts(body, 'blockquote > p')).to.deep.equal(['Et', 'to', 'Uden afsnit']);
    });
  });

  describe('text with its own line breaks', () => {
    it('keeps them', async () => {
      const body = await shownHtml('<pre>a\n  b<code>\nc</code></pre>');
      expect(body.querySelector('pre')!.textContent).to.equal('a\n  b\nc');
    });
  });

  describe('pictures', () => {
    it('have their words, load late and tell their server nothing', async () => {
      const body = await shownHtml(
        '<p><img src="../images/dialog.svg" alt="Et møde" width="1600" height="1067" srcset="/x 2x" style="float:left" onerror="alert(1)"></p>',
      );
      const shown = body.querySelector('img')!;
      expect(shown.src).to.equal(`${FEED_SERVER}/images/dialog.svg`);
      expect(shown.alt).to.equal('Et møde');
      expect(shown.loading).to.equal('lazy');
      expect(shown.referrerPolicy).to.equal('no-referrer');
      expect(shown.getAttribute('width')).to.equal('1600');
      expect(shown.getAttribute('height')).to.equal('1067');
      for (const name of ['srcset', 'style', 'onerror']) expect(shown.hasAttribute(name)).to.equal(false);
      await expect(body).to.be.accessible();
    });

    it('without words are decoration, not nameless', async () => {
      const body = await shownHtml(`<p><img src="${image()}"></p>`);
      expect(body.querySelector('img')!.getAttribute('alt')).to.equal('');
      await expect(body).to.be.accessible();
    });

    it('stand with their caption', async () => {
      const body = await shownHtml(
        `<figure><img src="${image()}" alt="Et møde"><figcaption>Mødet. <a href="/x">Foto</a>: <em>A</em></figcaption></figure>`,
      );
      expect(find(body, 'figure > img')).to.have.length(1);
      expect(words(body.querySelector('figure > figcaption'))).to.match(/^Mødet\. Foto.*: A$/);
      await expect(body).to.be.accessible();
    });

    it('stand with their caption wherever it is written, and without an empty one', async () => {
      const body = await shownHtml(
        `<figure><figcaption>Først</figcaption><a href="/stort"><img src="${image()}" alt="Stort billede"></a></figure>` +
          `<figure><img src="${image()}" alt=""><figcaption> </figcaption></figure>`,
      );
      expect(texts(body, 'figcaption')).to.deep.equal(['Først']);
      expect(find(body, 'figure > a > img')).to.have.length(1);
      expect(find(body, 'figure')).to.have.length(2);
    });

    it('that only count readers are left out', async () => {
      const body = await shownHtml(
        `<p>Ord<img src="${image()}" width="1" height="1"><img src="${image()}" width="0"><img src="${image()}" height="1px"></p>`,
      );
      expect(find(body, 'img')).to.have.length(0);
    });

    it('that lie nowhere on the web are left out, with their caption', async () => {
      const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';
      const body = await shownHtml(
        `<img src="${pixel}" alt="Data"><img src="" alt="Tom"><img alt="Ingen"><img src="javascript:alert(1)">` +
          `<img src="file:///a.png"><img src="blob:${FEED_SERVER}/1"><figure><img src="${pixel}"><figcaption>Tekst</figcaption></figure>`,
      );
      expect(find(body, '*')).to.have.length(0);
      expect(words(body)).to.equal('');
    });

    it('are left out with their captions when the article is to have none', async () => {
      const body = await shownHtml(
        `<p>Ord</p><p><img src="${image()}" alt="x"></p><figure><img src="${image()}" alt="x"><figcaption>Tekst</figcaption></figure>`,
        { isIllustrated: false },
      );
      expect(find(body, 'img, figure')).to.have.length(0);
      expect(words(body)).to.equal('Ord');
    });

    it('are told to the article, so that none is shown twice', () => {
      const { pictures } = bodyOf({ content_html: '<img src="../images/dialog.svg"><img src="data:,x">' });
      expect([...pictures]).to.deep.equal([`${FEED_SERVER}/images/dialog.svg`]);
    });

    it('are found in a choice of formats', async () => {
      const body = await shownHtml(
        `<picture><source srcset="/x.avif"><img src="${image()}" alt="Et møde"></picture>`,
      );
      expect(find(body, 'img')).to.have.length(1);
      expect(find(body, 'picture, source')).to.have.length(0);
    });
  });

  describe('tables', () => {
    const table =
      '<table width="900" border="1"><caption>Telefontider</caption><thead><tr><th scope="col">Dag</th><th scope="col">Tid</th></tr></thead>' +
      '<tbody><tr><th scope="row">Mandag</th><td>9-15</td></tr><tr><td colspan="2" rowspan="1">Lukket</td></tr></tbody></table>';

    it('keep their caption, head, scopes and joined cells', async () => {
      const body = await shownHtml(table);
      expect(words(body.querySelector('table > caption'))).to.equal('Telefontider');
      expect(texts(body, 'thead th[scope=col]')).to.deep.equal(['Dag', 'Tid']);
      expect(texts(body, 'tbody th[scope=row]')).to.deep.equal(['Mandag']);
      expect(body.querySelector<HTMLTableCellElement>('tbody tr:last-child td')!.colSpan).to.equal(2);
      expect(find(body, '[width], [border]')).to.have.length(0);
      await expect(body).to.be.accessible();
    });

    it('scroll in a region that the keyboard reaches and that has their name', async () => {
      const body = await shownHtml(table);
      const region = body.querySelector<HTMLElement>('[role=region]')!;
      expect(region.getAttribute('aria-label')).to.equal('Telefontider');
      region.focus();
      expect(document.activeElement).to.equal(region);
      expect(find(region, 'table')).to.have.length(1);
    });

    it('without a name are counted in Danish', async () => {
      const rows = '<table><tr><td>a</td><td>b</td></tr></table>';
      const body = await shownHtml(`${rows}<p>og</p>${rows}`);
      expect(find(body, '[role=region]').map((region) => region.getAttribute('aria-label'))).to.deep.equal([
        'Tabel',
        'Tabel 2',
      ]);
      await expect(body).to.be.accessible();
    });

    it('of one cell are text', async () => {
      const body = await shownHtml(
        '<table><tr><td><table><tr><td><h2>Inderst</h2><p>Ord</p></td></tr></table></td></tr></table>',
      );
      expect(find(body, 'table, [role=region]')).to.have.length(0);
      expect(outlineOf(body, 'h3, p')).to.deep.equal([
        ['h3', 'Inderst'],
        ['p', 'Ord'],
      ]);
    });

    it('without a word vanish', async () => {
      const body = await shownHtml(
        '<table></table><table><tr><td>&nbsp;</td><td></td></tr><tr></tr></table>',
      );
      expect(find(body, '*')).to.have.length(0);
    });

    it('have no head that says nothing', async () => {
      const body = await shownHtml(
        '<table><tr><th></th><th>Tid</th></tr><tr><th>Mandag</th><td>9</td></tr></table>',
      );
      expect(texts(body, 'th')).to.deep.equal(['Tid', 'Mandag']);
      await expect(body).to.be.accessible();
    });

    it('may hold lists, links and paragraphs', async () => {
      const body = await shownHtml(
        '<table><tr><td><ul><li>Et</li></ul></td><td><p>To</p><p>afsnit</p></td><td><a href="/x">Link</a></td></tr></table>',
      );
      expect(find(body, 'td ul li, td p, td a')).to.have.length(4);
      await expect(body).to.be.accessible();
    });

    it('survive impossible spans', async () => {
      const body = await shownHtml(
        '<table><tr><td colspan="99999" rowspan="-2">a</td><td colspan="x" rowspan="1e9">b</td></tr></table>',
      );
      expect(texts(body, 'td')).to.deep.equal(['a', 'b']);
      expect(find(body, 'td')[1]!.getAttributeNames()).to.deep.equal([]);
    });
  });

  describe('words in attributes', () => {
    it('hold no markup that would come alive in a copy', async () => {
      const body = await shownHtml(
        `<p><img src="${image()}" alt="3 &lt; 5 --&gt;"> <abbr title="</style>x">A</abbr> <a href="mailto:a@b.dk?subject=</title>">B</a></p>
        <table><caption>&lt;/script&gt;</caption><tr><td>a</td><td>b</td></tr></table>`,
      );
      expect(body.querySelector('img')!.alt).to.equal('3 ‹ 5 --›');
      for (const element of find(body, '*'))
        for (const { value } of element.attributes) expect(value).not.to.match(/[<>]/);
      expect(words(body.querySelector('caption'))).to.equal('</script>');
    });
  });

  describe('what an article does not hold', () => {
    it('gives its words, which stay apart', async () => {
      const body = await shownHtml(
        '<form><fieldset><legend>Navn</legend><label>Fornavn</label></fieldset></form><details><summary>Se</summary>mere</details>' +
          '<marquee>by</marquee><address>Vej 1<br>By</address><center>Midt</center><font color="red">Rød</font><u>e</u>' +
          '<dialog>Boks</dialog><search>Find</search><main>Sted</main><hr><nav>Vej</nav>',
      );
      const text = body.innerText.replace(/\s+/g, ' ');
      for (const word of [
        'Navn',
        'Fornavn',
        'Se',
        'mere',
        'Vej 1',
        'By',
        'Midt',
        'Røde',
        'Boks',
        'Find',
        'Sted',
      ])
        expect(` ${text} `, word).to.contain(` ${word} `);
      expect(find(body, ':not(p, br)')).to.have.length(0);
    });

    it('keeps parts of one word together', async () => {
      const body = await shownHtml('<p><font>Ud</font><u>dan</u><x-y>nelse</x-y><!-- x -->s<wbr>plan</p>');
      expect(words(body)).to.equal('Uddannelsesplan');
    });

    it('gives nothing at all, not even words, when it is no text', async () => {
      const hidden = [
        '<script>ord</script>',
        '<style>ord{}</style>',
        '<template><p>ord</p></template>',
        '<noscript>ord</noscript>',
        '<iframe srcdoc="ord">ord</iframe>',
        '<object data="x">ord</object>',
        '<embed src="x">',
        '<svg><text>ord</text><title>ord</title></svg>',
        '<math><mi>ord</mi></math>',
        '<canvas>ord</canvas>',
        '<audio controls>ord</audio>',
        '<video controls>ord</video>',
        '<select><option>ord</option></select>',
        '<textarea>ord</textarea>',
        '<button>ord</button>',
        '<input value="ord">',
        '<datalist><option>ord</option></datalist>',
        '<title>ord</title>',
        '<noembed>ord</noembed>',
        '<noframes>ord</noframes>',
        '<!-- ord -->',
        '<link rel="stylesheet" href="/x"><meta http-equiv="refresh" content="0"><base href="/x">',
      ];
      for (const html of hidden) {
        const body = await shownHtml(`<p>Før</p>${html}<p>efter${html}</p>`);
        expect(words(body), html).to.equal('Førefter');
        expect(outlineOf(body, '*'), html).to.deep.equal([
          ['p', 'Før'],
          ['p', 'efter'],
        ]);
      }
    });

    it('loses what the source says of looks and behaviour', async () => {
      const body = await shownHtml(
        '<p id="a" class="b" style="position:fixed" onclick="x()" data-x="1" tabindex="5" role="alert" aria-label="x" hidden>Ord</p>' +
          '<ul class="x" onclick="x()"><li id="y" value="4">Ord</li></ul>',
      );
      for (const element of find(body, '*')) expect(element.getAttributeNames()).to.deep.equal([]);
    });
  });

  describe('bounds', () => {
    const nested = (depth: number, inside: string): string =>
      '<blockquote>'.repeat(depth) + inside + '</blockquote>'.repeat(depth);

    it('keep the words of what is nested more than 40 deep, and keep them apart', async () => {
      const body = await shownHtml(
        nested(100, '<p>Et <b>ord</b></p><p>to<br>tre</p><ul><li>fire</li><li>fem</li></ul>'),
      );
      expect(words(body)).to.equal('Et ord to tre fire fem');
      expect(find(body, 'blockquote').length).to.be.within(30, 41);
    });

    it('let in what is nested less deep', async () => {
      const body = await shownHtml(nested(30, '<p>Dybt</p>'));
      expect(find(body, 'blockquote')).to.have.length(30);
    });

    it('keep the words of a line that is nested too deep', async () => {
      const body = await shownHtml(`<p>${'<em>'.repeat(100)}dybt${'</em>'.repeat(100)}</p>`);
      expect(words(body)).to.equal('dybt');
      expect(find(body, 'em').length).to.be.within(30, 41);
    });

    const long: [string, string][] = [
      ['line breaks', 'a<br>'.repeat(30_000)],
      ['emphasis', '<b>x</b>'.repeat(24_000)],
      ['list entries', `<ul>${'<li>x'.repeat(30_000)}`],
      ['table cells', `<table><tr>${'<td>x'.repeat(30_000)}`],
      ['terms', `<dl>${'<dt>x'.repeat(30_000)}`],
      ['paragraphs', '<p>x'.repeat(40_000)],
    ];
    for (const [what, html] of long) {
      it(`cut a body of too many ${what}, and say so`, async () => {
        const { isCut } = bodyOf({ content_html: html });
        expect(isCut).to.equal(true);
        const body = await shownHtml(html);
        expect(find(body, '*').length).to.be.within(1000, 20_010);
      });
    }

    it('cut a body of more than 200,000 characters', async () => {
      const sentence = 'Her er en sætning. ';
      const html = `<p>${sentence.repeat(20_000)}</p>`;
      expect(bodyOf({ content_html: html }).isCut).to.equal(true);
      const length = words(await shownHtml(html)).length;
      expect(length).to.be.within(190_000, 200_000);
      expect(bodyOf({ content_text: sentence.repeat(20_000) }).isCut).to.equal(true);
    });

    it('cut a plain text of too many lines', async () => {
      const text = 'a\n'.repeat(60_000);
      expect(bodyOf({ content_text: text }).isCut).to.equal(true);
      expect(find(await shownText(text), '*').length).to.be.within(1000, 20_010);
    });

    it('leave what is long, but not too long, whole', () => {
      expect(bodyOf({ content_html: '<p>Et afsnit af en lang nyhed.</p>'.repeat(3000) }).isCut).to.equal(
        false,
      );
      expect(bodyOf({ content_text: 'Et afsnit.\n\n'.repeat(3000) }).isCut).to.equal(false);
    });

    it('never end in half a character or half a tag', async () => {
      const end = (body: Element): string => words(body).slice(-3);
      expect(end(await shownHtml(`<p>${'🙂'.repeat(100_000)}`))).to.equal('\ude42🙂');
      expect(end(await shownText(`x${'🙂'.repeat(100_000)}`))).to.equal('\ude42🙂');
      expect(end(await shownHtml(`${'a'.repeat(199_995)}<a href="https://x.dk/">x</a>`))).to.equal('aaa');
    });
  });
});

describe('plain text as article body', () => {
  it('becomes paragraphs where lines are blank, and keeps its line breaks', async () => {
    const body = await shownText('Et\n\nTo\r\n \r\n\r\nSønderbro 12\n9000 Aalborg\n\n');
    expect(find(body, 'p')).to.have.length(3);
    expect(find(body, 'p').map((paragraph) => paragraph.innerText.trim())).to.deep.equal([
      'Et',
      'To',
      'Sønderbro 12\n9000 Aalborg',
    ]);
    await expect(body).to.be.accessible();
  });

  it('shows markup as it is written', async () => {
    const body = await shownText('3 < 5 &amp; <b>fed</b> <script>alert(1)</script>');
    expect(words(body)).to.equal('3 < 5 &amp; <b>fed</b> <script>alert(1)</script>');
    expect(find(body, 'b, script')).to.have.length(0);
  });

  const links: [string, string, string][] = [
    ['Se https://www.aalborg.dk/a.', 'https://www.aalborg.dk/a', 'Se https://www.aalborg.dk/a.'],
    ['Se (https://a.dk/x), så', 'https://a.dk/x', 'Se (https://a.dk/x), så'],
    ['”https://a.dk/x”!', 'https://a.dk/x', '”https://a.dk/x”!'],
    ['<https://a.dk/x>', 'https://a.dk/x', '<https://a.dk/x>'],
    ['http://a.dk/?b=1&c=2;', 'http://a.dk/?b=1&c=2', 'http://a.dk/?b=1&c=2;'],
    ['Hvad er https://a.dk/x?', 'https://a.dk/x', 'Hvad er https://a.dk/x?'],
    ['https://a.dk/bøger/', 'https://a.dk/b%C3%B8ger/', 'https://a.dk/bøger/'],
  ];
  for (const [text, address, words_] of links) {
    it(`finds the link in ${text}`, async () => {
      const body = await shownText(text);
      const link = body.querySelector('a')!;
      expect(link.getAttribute('href')).to.equal(address);
      expect(words(link)).to.match(/ \(eksternt link\)$/);
      link.querySelector('.hidden')!.remove();
      expect(words(body)).to.equal(words_);
    });
  }

  it('finds every link of a line, and none where there is none', async () => {
    const body = await shownText(
      'https://a.dk/1 og https://a.dk/2,https://a.dk/3\nwww.aalborg.dk javascript:alert(1) http://',
    );
    expect(find(body, 'a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://a.dk/1',
      'https://a.dk/2,https://a.dk/3',
    ]);
  });

  it('stays away when there is HTML', async () => {
    const { content } = bodyOf({ content_html: '<p>HTML</p>', content_text: 'Tekst' });
    expect(JSON.stringify(content)).to.contain('HTML').and.not.to.contain('Tekst');
    const body = await shownHtml('<p>HTML</p>');
    expect(words(body)).to.equal('HTML');
  });
});
