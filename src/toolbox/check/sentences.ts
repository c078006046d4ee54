import { sentencesOf as danish, type Sentences } from '../../danish/check-text.js';
import type { Finding } from '../../feed/finding.js';
import { FEED_CACHING } from '../feed-caching.js';
import { MORE_LEVELS, type Code, type Effect, type Found, type MoreCode } from './codes.js';

/* What the command says in other words than the browser's panel, or alone. */

type Say = (value: string) => Sentences;

const say =
  (what: string, why: string, fix: string): Say =>
  () => ({ what, why, fix });

const MORE: Record<MoreCode, Say> = {
  'no-file': say(
    'Filen findes ikke.',
    'Der er intet at tjekke.',
    'Se efter, om navnet er stavet rigtigt, og om du står i den rigtige mappe.',
  ),
  'unreadable-file': (cause) => ({
    what: 'Filen kan ikke læses.',
    why: `Computeren siger: ${cause}.`,
    fix: 'Se efter, om det er en fil, og om du har lov til at læse den.',
  }),
  'http-feed': say(
    'Nyhedsstrømmen hentes over http uden kryptering.',
    'Næsten alle hjemmesider er på https, og dér henter browsere ikke noget ukrypteret.',
    'Brug en adresse, der begynder med https. Virker den ikke, så bed den, der udgiver nyhedsstrømmen, om at slå https til.',
  ),
  'bad-certificate': (cause) => ({
    what: `Serverens certifikat er ikke i orden: ${cause}.`,
    why: 'Browseren nægter at hente nyhedsstrømmen, så ingen læser ser nyhederne.',
    fix: 'Bed den, der driver serveren, om at forny eller rette certifikatet.',
  }),
  'redirect-loop': say(
    'Adressen sender videre i ring.',
    'Browseren giver op, så ingen læser ser nyhederne.',
    'Bed den, der driver serveren, om at rette omdirigeringen.',
  ),
  moved: (address) => ({
    what: 'Nyhedsstrømmen er flyttet for altid.',
    why: 'Hver læser spørger først forgæves på den gamle adresse og venter imens.',
    fix: `Brug den nye adresse: ${address}`,
  }),
  'cors-twice': say(
    'Serveren svarer to gange med headeren Access-Control-Allow-Origin.',
    'Browsere afviser svaret, når den står der mere end én gang, så ingen læser ser nyhederne.',
    'Sæt headeren ét sted: enten i webserveren eller i programmet bag den.',
  ),
  'cors-for-some': (origin) => ({
    what: `Serveren lader kun ${origin} læse nyhedsstrømmen (CORS).`,
    why: 'På alle andre hjemmesider kan den ikke vises.',
    fix: 'Er den til alle, så svar med headeren Access-Control-Allow-Origin: *',
  }),
  'cors-not-varied': say(
    'Svaret gælder kun én hjemmeside (CORS), men siger det ikke til mellemlagre.',
    'Et mellemlager kan give det videre til en anden hjemmeside, hvor browseren så afviser det.',
    'Svar med Access-Control-Allow-Origin: * eller føj headeren Vary: Origin til.',
  ),
  'wrong-charset': (charset) => ({
    what: `Serveren siger, at svaret er skrevet i ${charset}, men det er UTF-8.`,
    why: 'Elementerne læser det rigtigt, men andre programmer kan vise æ, ø og å som andre tegn.',
    fix: 'Svar med Content-Type: application/feed+json; charset=utf-8',
  }),
  bom: say(
    'Der står et usynligt tegn (BOM) forrest.',
    'Elementerne springer det over, men andre programmer kan afvise hele nyhedsstrømmen.',
    'Gem filen som UTF-8 uden BOM.',
  ),
  'not-cached': say(
    'Serveren siger ikke, hvor længe svaret må gemmes.',
    'Så gætter browsere og mellemlagre: nogle henter for tit, andre viser gamle nyheder.',
    `Svar med fx Cache-Control: ${FEED_CACHING}`,
  ),
  'cached-long': (seconds) => ({
    what: `Svaret må gemmes i ${duration(Number(seconds))}.`,
    why: 'Så længe kan en rettelse eller en fjernet nyhed være om at nå læserne.',
    fix: `Svar med en kortere tid, fx Cache-Control: ${FEED_CACHING}`,
  }),
  'no-validator': say(
    'Svaret har hverken ETag eller Last-Modified.',
    'Så hentes hele nyhedsstrømmen igen hver gang, også når der intet nyt er.',
    'Slå ETag eller Last-Modified til i webserveren.',
  ),
  'not-compressed': say(
    'Svaret er ikke komprimeret.',
    'Det fylder tre-fem gange så meget på vejen som nødvendigt, og læsere på mobilnet venter.',
    'Slå gzip eller brotli til i webserveren, også for application/feed+json.',
  ),
  'sets-cookie': (names) => ({
    what: `Serveren sætter en cookie sammen med nyhedsstrømmen: ${names}.`,
    why: 'Elementerne tager ikke imod den, men den hører ikke hjemme i et åbent svar, og mellemlagre gemmer det ikke.',
    fix: 'Bed den, der driver serveren, om ikke at sætte cookies på nyhedsstrømmen.',
  }),
  'pages-loop': say(
    'Den næste side er en, der allerede har været.',
    'Elementerne stopper her, men andre programmer kan blive ved i ring.',
    'Udelad next_url på den sidste side, og lad de andre pege på den, der følger efter.',
  ),
  'page-repeats': say(
    'Siden gentager kun nyheder fra siderne før.',
    'Elementerne tror, at de er nået til enden, og viser ikke, hvad der kommer efter.',
    'Se efter, om next_url giver en ny side: ofte bliver sidetallet i adressen overset.',
  ),
  'item-on-earlier-page': say(
    'Nyheden står også på en tidligere side.',
    'Den bliver vist én gang, som den står på den tidligste.',
    'Lad hver nyhed stå på én side.',
  ),
  'dead-link': say(
    'Linket eller billedet findes ikke.',
    'Læseren møder en fejlside eller et tomt felt.',
    'Ret adressen, eller fjern linket.',
  ),
  'doubtful-link': say(
    'Linket eller billedet kunne ikke hentes lige nu.',
    'Måske er siden nede for en tid, eller også vil den ikke svare et program.',
    'Åbn adressen i en browser, og se, om den virker.',
  ),
  'not-a-picture': say(
    'Det er ikke et billede.',
    'På adressen ligger der noget andet, så læseren ser et tomt felt.',
    'Brug adressen på selve billedfilen.',
  ),
};

/** As the panel has them but for what makes sense in a browser only. */
const INSTEAD: Partial<Record<Code, Say>> = {
  'not-json': (message) => ({
    what: 'Svaret kan ikke læses som JSON.',
    why: 'Et komma eller et anførselstegn for meget gør hele nyhedsstrømmen ulæselig.',
    fix: `Ret fejlen, eller fortæl den, der udgiver nyhedsstrømmen, om den: ${message}.`,
  }),
  unreachable: (cause) => ({
    what: `Der kommer intet svar fra serveren${cause && `: ${cause}`}.`,
    why: 'Enten er den nede, eller også er der en stavefejl i adressen.',
    fix: 'Åbn adressen i en browser. Kommer den heller ikke frem dér, så ret adressen, eller spørg den, der udgiver nyhedsstrømmen.',
  }),
  'got-html': say(
    'Svaret er en almindelig webside, ikke en nyhedsstrøm.',
    'Det kan være en loginside, en fejlside eller siden, hvor nyhederne står.',
    'Find adressen på selve JSON-filen.',
  ),
};

/** Of a file, nobody answers. */
const asFile = (sentence: string): string =>
  sentence
    .replace(/^Svaret er tomt/, 'Filen er tom')
    .replace(/^Svaret er ikke skrevet/, 'Filen er ikke skrevet')
    .replace(/^Svaret/, 'Filen')
    .replace('Gem og send den', 'Gem den');

/** What is wrong, why it matters, and what to do. */
export function sentencesOf({ code, value = '' }: Found, isFile = false): Sentences {
  const own = INSTEAD[code] ?? (code in MORE_LEVELS ? MORE[code as MoreCode] : undefined);
  const { what, why, fix } = own?.(value) ?? danish({ code, value } as Finding);
  const at = code === 'refused' ? fix.replace(' i src.', '.') : fix;
  return isFile ? { what: asFile(what), why: asFile(why), fix: asFile(at) } : { what, why, fix: at };
}

/** What becomes of it, in a word or two. */
export const EFFECT: Readonly<Record<Effect, string>> = {
  dropped: 'vises ikke',
  mended: 'rettes af elementerne',
  'shown-badly': 'vises dårligt',
  unseen: 'ses ikke af læseren',
};

/** One of each kind, for lines. */
export const ONE = { error: 'fejl', warning: 'advarsel', advice: 'råd' } as const;

const count = (number: number): string => number.toLocaleString('da-DK');

/** A number of things. @example several(2, 'side', 'sider') // '2 sider' */
export const several = (number: number, one: string, many: string): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** Seconds as people say them. */
function duration(seconds: number): string {
  if (seconds >= 172_800) return several(Math.round(seconds / 86_400), 'døgn', 'døgn');
  if (seconds >= 5400) return several(Math.round(seconds / 3600), 'time', 'timer');
  return several(Math.round(seconds / 60), 'minut', 'minutter');
}

/** @example effects({ dropped: 1, mended: 0, 'shown-badly': 3, unseen: 0 }) // 'Elementerne udelader 1 og viser 3 dårligt.' */
export function effects(numbers: Readonly<Record<Effect, number>>): string | undefined {
  const { dropped, mended, 'shown-badly': badly } = numbers;
  const parts = [
    dropped && `udelader ${count(dropped)}`,
    mended && `retter ${count(mended)}`,
    badly && `viser ${count(badly)} dårligt`,
  ].filter((part) => typeof part === 'string');
  if (!parts.length) return undefined;
  const last = parts.pop()!;
  return `Elementerne ${parts.length ? `${parts.join(', ')} og ${last}` : last}.`;
}
