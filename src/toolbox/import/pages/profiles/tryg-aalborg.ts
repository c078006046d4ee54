import type { Profile } from './profile.js';

/**
 * tryg.aalborg.dk, both generations of its pages: until 2023 with a date under the title, a lead in bold, pictures in the
 * text and "Del indhold" under it; since then with a breadcrumb, a lead of one line, no date, caption and credit as the last
 * paragraph, contact box and footer. It goes by words and headings more than by class names, which change.
 */
export const trygAalborg: Profile = {
  name: 'tryg-aalborg',
  fits: ({ hostname, pathname }) =>
    hostname === 'tryg.aalborg.dk' ||
    /^\/(liste-over-nyheder-paa-tryg-aalborg(\/|$)|nyheder\/20\d\d\/\d\d\/[^/]+$)/.test(pathname),
  articles: /^\/(liste-over-nyheder-paa-tryg-aalborg|nyheder\/20\d\d\/\d\d)\/[^/]+\/?$/,
  content: 'main, [role="main"], article, #content, .content, .page-content',
  leftOut:
    'nav, [class*="breadcrumb" i], [class*="broedkrumme" i], [aria-label="Brødkrumme"], [class*="share" i], [class*="social" i], [class*="cookie" i], [class*="skip" i], [hidden]',
  lead: '.lead, .manchet, .teaser, .intro, .summary, .page-lead, .article-lead',
  leadIsFirstLine: true,
  boldLineIsHeading: true,
  share: /^(del indhold|del siden|del denne side)$/i,
  caption: /^(på (billedet|fotoet)|billedet viser|her ses|foto:|arkivfoto)|(er fotograf|foto: [^.]+)\.?$/i,
  credit:
    /(?:^|[.!?”"]\s+)(?:(arkivfoto:\s*[^.]+)|foto(?:graf)?:\s*([^.]+)|([^.!?]+?) er fotograf|fotografen er ([^.!?]+))\.?$/i,
  readMore: /^læs mere\b/i,
  contact: {
    heading: /^kontakt(person|oplysninger)?:?$/i,
    phone: /^(ring til os|ring|telefon|tlf\.?)(?![a-zæøå])\s*:?\s*/i,
    write: /^(skriv til os|skriv|e-?mail|mail|send en besked|skriv sikkert til os)\s*:?\s*/i,
    hours: /^(telefontid(er)?|åbningstid(er)?)\s*:?\s*/i,
    role: /tovholder|koordinator|konsulent|leder\b|chef\b|medarbejder|kontaktperson|kommissær|betjent/i,
  },
  footer: 'footer, [role="contentinfo"], #footer, .footer, .site-footer',
  coordinator: /^(tovholder|koordinator|kontaktperson)\s+(?:i|ved|hos|fra)\s+([^:]+):\s*(.+)$/i,
};
