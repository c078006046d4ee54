/* Pages in the shape of tryg.aalborg.dk's two generations, as ../shared/facts/domain.md describes them. */

const FOOTER = `<footer class="site-footer">
  <div><strong>Aalborg Kommune</strong></div>
  <p>Børne- og Familieafdelingen<br>Sønderbro 12<br>9000 Aalborg</p>
  <h2>Kontakt</h2>
  <p>Telefon: <a href="tel:99823420">99 82 34 20</a><br>CVR-nummer: 29189420<br>
  Tovholder i Aalborg Kommune: Karen Sander Graven-Nielsen<br>
  Tovholder ved Nordjyllands Politi: Knud U. Rasmussen</p>
  <a href="/was">Tilgængelighedserklæring</a>
</footer>`;

const CONTACT = `<aside class="contact-box"><h2>Kontakt</h2>
  <p>Tovholder i Aalborg Kommune</p>
  <p>Hjulmagervej 22 9000 Aalborg</p>
  <h3>Ring til os</h3><p>99 82 34 20</p>
  <h3>Skriv til os</h3><p></p>
  <h3>Telefontider</h3><p>&nbsp;</p>
</aside>`;

interface NewPage {
  title: string;
  lead: string;
  picture?: string;
  body: string;
  contact?: string;
}

/** From 2023: breadcrumb, lead, no date, contact box and footer. */
export const newPage = ({
  title,
  lead,
  picture = '',
  body,
  contact = CONTACT,
}: NewPage): string => `<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>${title}</title>
<style>.x { color: red }</style><script>var tracking = "Nyheder";</script></head>
<body>
<a class="skip-link" href="#main">Skip til hoved indholdet</a>
<header><nav><a href="/">Hjem</a><a href="/indsatser">Indsatser</a></nav></header>
<nav aria-label="Brødkrumme" class="breadcrumb"><ol><li><a href="/">Hjem</a></li>
<li><a href="/liste-over-nyheder-paa-tryg-aalborg">Liste over nyheder på Tryg Aalborg</a></li><li>${title}</li></ol></nav>
<main id="main">
  <div class="page-header"><h1>${title}</h1><p>${lead}</p></div>
  ${picture}
  <div class="rich-text">${body}</div>
  ${contact}
</main>
${FOOTER}
</body></html>`;

interface OldPage {
  title: string;
  date: string;
  body: string;
}

/** Until 2023: a site switcher, the date under the title, banners to share with. */
export const oldPage = ({ title, date, body }: OldPage): string => `<!doctype html>
<html lang="da-DK"><head><meta charset="utf-8"><title>${title} - Tryg Aalborg</title></head>
<body>
<div class="top"><a href="https://www.aalborg.dk">Find en af kommunens andre hjemmesider</a></div>
<div class="content">
  <h1>${title}</h1>
  <div class="date">${date}</div>
  ${body}
  <div class="del"><h3>Del indhold</h3>
    <a href="https://facebook.com/share"><img src="/banner1.jpg" alt="Sociale Bannere Indholdsside2 (1)"></a>
    <p>Link til siden</p></div>
</div>
<div class="bottom">Aalborg Kommune</div>
</body></html>`;

export const listPage = (links: readonly string[], next?: string): string => `<!doctype html>
<html lang="da"><head><title>Nyheder</title><meta name="description" content="Nyheder om tryghed."></head><body>
<header><nav><a href="/">Hjem</a><a href="/indsatser">Indsatser</a></nav></header>
<main><h1>Liste over nyheder på Tryg Aalborg</h1><ul>
${links.map((link) => `<li><a href="${link}">Læs nyheden</a></li>`).join('\n')}
</ul>${next ? `<a rel="next" href="${next}">Næste</a>` : ''}<p><a href="/om-tryg-aalborg/introduktion">Om Tryg Aalborg</a></p></main>
${FOOTER}</body></html>`;

export const LIST = '/liste-over-nyheder-paa-tryg-aalborg';

/** The page that the project began with, with the picture that its caption speaks of. */
export const SEED = newPage({
  title: 'Borgere i socialt udsatte positioner i byens rum',
  lead: 'Samskabelse skal skabe tryghed og mangfoldige byrum.',
  picture: '<img src="/media/hjerterummet.png" alt="Tre mennesker ved et bord">',
  body: `<p>I Tryg Aalborg er det en prioriteret indsats, at vi skal understøtte mangfoldige byrum.  Dette betyder helt konkret, at vi skal implementere initiativer.</p>
<p>&nbsp;</p>
<p>Lige nu har vi gang i to samskabelsesprocesser i <a href="/indsatser/midtbyen">Aalborg Midtby</a>.&nbsp;</p>
<h2>Åbent Hus</h2>
<ul><li>Æbleskiver</li><li>Dialog og <strong>fælles hygge</strong></li></ul>
<p>Allerede den 30. november holder grundejerforeningen endnu et Åbent Hus-arrangement.</p>
<p>På billedet ser du Hjerterummets leder Tine Hedemann Tjell til samskabelsesmøde på den Sociale Café Hjerterummet. Center for Sociale Indsatsers tovholder Lise Maltha er fotograf.</p>
<p> </p>
<p><a href="/indsatser/borgere-i-socialt-udsatte-positioner-i-byens-rum">Læs mere om samarbejdet om borgere i socialt udsatte positioner i byens rum</a></p>`,
});

export const GUG = newPage({
  title: 'Tryghedsvandring i Gug',
  lead: 'Borgere og politi gik en tur',
  body: `<p>Der bor 5.683 borgere i Gug, og mange af dem kom til tryghedsvandringen torsdag den 9. november.</p>
<table><tr><th>Sted</th><th>Tid</th></tr><tr><td>Gug Skole</td><td>kl. 19:00-21:00</td></tr></table>
<p>– Det er vigtigt, siger rådmanden.</p>`,
});

export const OLD = oldPage({
  title: 'Sikkerhed på havnefronten',
  date: '04. januar 2019',
  body: `<p><strong>Nu bliver det tryggere at færdes langs vandet</strong></p>
<p>TrygFonden og Aalborg Kommune har sat redningsstiger op langs hele havnefronten.</p>
<p><strong>Hvad gør vi allerede</strong></p>
<p>Du kan læse mere om stigerne <a href="https://www.dr.dk/nyheder/stiger">her</a>.</p>
<p><img src="/media/img-3098.png" alt="Img 3098"></p>
<p>Foto: Rigspolitiet</p>`,
});
