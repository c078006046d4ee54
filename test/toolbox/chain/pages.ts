import { GUG, LIST, OLD, SEED, listPage, newPage } from '../pages.js';
import type { Contact, Source } from './source.js';

/** The contact box of the new pages: two of its three labels stand without a value. */
const COORDINATOR: Contact = {
  lines: [
    'Kontakt',
    'Tovholder i Aalborg Kommune',
    'Hjulmagervej 22',
    '9000 Aalborg',
    'Ring til os',
    '99 82 34 20',
  ],
  links: [['99 82 34 20', 'tel:+4599823420']],
};

const SCHOOL = newPage({
  title: 'Trivsel i skolen',
  lead: 'Børn skal have det godt',
  picture: '<figure><img src="/media/Skolen.png" alt=""></figure>',
  body: `<p>Elever på 12 skoler har svaret på spørgsmål om trivsel.</p>
<h2>Resultater</h2><table><tbody><tr><td>Trives</td><td>87,3&nbsp;%</td></tr></tbody></table>
<blockquote>”Det er et godt tal”, siger rådmanden.</blockquote>
<p><strong>Hvornår:</strong>torsdag kl. 9<br><br>1) Skriv til trivsel_i_skolen@example.dk<br>2) Spar på CO<sub>2</sub><br></p>
<p>Hent <a href="/media/trivsel.pdf">hele rapporten (pdf)</a>, eller se <a href="https://www.dr.dk/">indslaget på DR</a>.</p>
<p>Arkivfoto: Colourbox</p>`,
  contact: `<div class="box"><h2>Kontaktperson</h2><p>Mette Sol<br>Konsulent, Børne- og Familieafdelingen</p><p>Ring til os</p><p>9352 0065</p>
<p>Skriv til os</p><p><a href="mailto:mette.sol@example.dk">mette.sol@example.dk</a></p><p>Telefontider</p><p>Mandag-torsdag kl. 9-15</p></div>`,
});

const [SEED_AT, GUG_AT, SCHOOL_AT] = [`${LIST}/byens-rum`, `${LIST}/gug`, `${LIST}/trivsel-i-skolen`];
const OLD_AT = '/nyheder/2019/01/havnefronten';

export const pages: Source = {
  name: 'a site of pages of both generations',
  start: LIST,
  routes: {
    [LIST]: { body: listPage([SEED_AT, GUG_AT], `${LIST}?side=2`) },
    [`${LIST}?side=2`]: { body: listPage([SCHOOL_AT, OLD_AT]) },
    [SEED_AT]: { body: SEED },
    [GUG_AT]: { body: GUG },
    [SCHOOL_AT]: { body: SCHOOL },
    [OLD_AT]: { body: OLD },
  },
  pictures: ['/media/hjerterummet.png', '/media/Skolen.png', '/media/img-3098.png'],
  items: [
    {
      title: 'Sikkerhed på havnefronten',
      published: '4. januar 2019',
      lead: 'Nu bliver det tryggere at færdes langs vandet',
      picture: { alt: 'Img 3098', caption: 'Foto: Rigspolitiet' },
      body: [
        ['p', 'TrygFonden og Aalborg Kommune har sat redningsstiger op langs hele havnefronten.'],
        ['h2', 'Hvad gør vi allerede'],
        ['p', 'Du kan læse mere om stigerne her.'],
      ],
      links: [['her', 'https://www.dr.dk/nyheder/stiger']],
      page: `{site}${OLD_AT}`,
    },
    {
      title: 'Borgere i socialt udsatte positioner i byens rum',
      lead: 'Samskabelse skal skabe tryghed og mangfoldige byrum.',
      picture: {
        alt: 'Tre mennesker ved et bord',
        caption:
          'På billedet ser du Hjerterummets leder Tine Hedemann Tjell til samskabelsesmøde på den Sociale Café Hjerterummet. Foto: Center for Sociale Indsatsers tovholder Lise Maltha',
      },
      body: [
        [
          'p',
          'I Tryg Aalborg er det en prioriteret indsats, at vi skal understøtte mangfoldige byrum. Dette betyder helt konkret, at vi skal implementere initiativer.',
        ],
        ['p', 'Lige nu har vi gang i to samskabelsesprocesser i Aalborg Midtby.'],
        ['h2', 'Åbent Hus'],
        ['li', 'Æbleskiver'],
        ['li', 'Dialog og fælles hygge'],
        ['p', 'Allerede den 30. november holder grundejerforeningen endnu et Åbent Hus-arrangement.'],
      ],
      links: [['Aalborg Midtby', '{site}/indsatser/midtbyen']],
      onward: [
        [
          'Læs mere om samarbejdet om borgere i socialt udsatte positioner i byens rum',
          '{site}/indsatser/borgere-i-socialt-udsatte-positioner-i-byens-rum',
        ],
      ],
      contacts: [COORDINATOR],
      page: `{site}${SEED_AT}`,
    },
    {
      title: 'Tryghedsvandring i Gug',
      lead: 'Borgere og politi gik en tur',
      body: [
        [
          'p',
          'Der bor 5.683 borgere i Gug, og mange af dem kom til tryghedsvandringen torsdag den 9. november.',
        ],
        ['th', 'Sted'],
        ['th', 'Tid'],
        ['td', 'Gug Skole'],
        ['td', 'kl. 19:00-21:00'],
        ['p', '– Det er vigtigt, siger rådmanden.'],
      ],
      contacts: [COORDINATOR],
      page: `{site}${GUG_AT}`,
    },
    {
      title: 'Trivsel i skolen',
      lead: 'Børn skal have det godt',
      picture: { alt: '', caption: 'Arkivfoto: Colourbox' },
      body: [
        ['p', 'Elever på 12 skoler har svaret på spørgsmål om trivsel.'],
        ['h2', 'Resultater'],
        ['td', 'Trives'],
        ['td', '87,3 %'],
        ['blockquote', '”Det er et godt tal”, siger rådmanden.'],
        ['p', 'Hvornår:torsdag kl. 9'],
        ['p', '1) Skriv til trivsel_i_skolen@example.dk 2) Spar på CO2'],
        ['p', 'Hent hele rapporten (pdf), eller se indslaget på DR.'],
      ],
      links: [
        ['trivsel_i_skolen@example.dk', 'mailto:trivsel_i_skolen@example.dk'],
        ['hele rapporten (pdf)', '{site}/media/trivsel.pdf'],
        ['indslaget på DR', 'https://www.dr.dk/'],
      ],
      contacts: [
        {
          lines: [
            'Kontakt',
            'Mette Sol',
            'Konsulent, Børne- og Familieafdelingen',
            'Ring til os',
            '93 52 00 65',
            'Skriv til os',
            'mette.sol@example.dk',
            'Telefontider',
            'Mandag-torsdag kl. 9-15',
          ],
          links: [
            ['93 52 00 65', 'tel:+4593520065'],
            ['mette.sol@example.dk', 'mailto:mette.sol@example.dk'],
          ],
        },
      ],
      page: `{site}${SCHOOL_AT}`,
    },
  ],
  organisation: {
    lines: [
      'Aalborg Kommune',
      'Børne- og Familieafdelingen',
      'Sønderbro 12',
      '9000 Aalborg',
      'Kontakt',
      'Telefon: 99 82 34 20',
      'CVR-nummer: 29189420',
      'Tovholdere',
      'Aalborg Kommune: Karen Sander Graven-Nielsen',
      'Nordjyllands Politi: Knud U. Rasmussen',
      'Tilgængelighedserklæring',
    ],
    links: [
      ['99 82 34 20', 'tel:+4599823420'],
      ['Tilgængelighedserklæring', '{site}/was'],
    ],
  },
};
