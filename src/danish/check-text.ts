import type { Code, Finding, Level } from '../feed/finding.js';

/* The sentences of the check that editors ask for with `check`, which nobody else loads. */

/** What is wrong, why it matters to readers, and what to do. */
export interface Sentences {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

type Say = (value: string | undefined) => Sentences;

const say =
  (what: string, why: string, fix: string): Say =>
  () => ({ what, why, fix });

const count = (number: number): string => number.toLocaleString('da-DK');

const kilobytes = (bytes: string | undefined): string => `${count(Math.round(Number(bytes) / 1000))} kB`;

/** @param value - Said only of what a feed has at most once: elsewhere, it stands beside the place. */
const SENTENCES: Record<Code, Say> = {
  'no-src': say(
    'Der er ingen adresse på en nyhedsstrøm.',
    'Uden adresse er der intet at hente, og læseren ser kun det, der står mellem taggene.',
    'Skriv nyhedsstrømmens adresse i src. Eller giv siden et <link rel="alternate" type="application/feed+json" href="…">.',
  ),
  'bad-src': say(
    'Adressen i src kan ikke bruges.',
    'En nyhedsstrøm hentes kun over https eller http.',
    'Kopiér hele adressen, fra https:// til slutningen, og sæt den ind i src.',
  ),
  offline: say(
    'Din computer har ikke forbindelse til internettet.',
    'Så kan tjekket ikke hente nyhedsstrømmen.',
    'Få forbindelse igen, og vælg Tjek igen.',
  ),
  'blocked-by-policy': (origin) => ({
    what: 'Sidens sikkerhedspolitik (CSP) spærrer for nyhedsstrømmen.',
    why: 'Browseren henter den ikke, så ingen læser ser nyhederne.',
    fix: `Bed den, der driver hjemmesiden, om at føje ${origin} til connect-src i Content-Security-Policy.`,
  }),
  'insecure-feed': say(
    'Siden er på https, men nyhedsstrømmens adresse begynder med http.',
    'Browsere henter ikke noget ukrypteret til en krypteret side.',
    'Skriv https i adressen. Virker den ikke, så bed den, der udgiver nyhedsstrømmen, om at slå https til.',
  ),
  'no-cors': say(
    'Serveren tillader ikke andre hjemmesider at læse nyhedsstrømmen (CORS).',
    'Serveren svarer, men browseren giver ikke svaret videre, så ingen læser ser nyhederne.',
    'Bed den, der udgiver nyhedsstrømmen, om at svare med headeren Access-Control-Allow-Origin: *',
  ),
  unreachable: say(
    'Der kommer intet svar fra serveren.',
    'Enten er den nede, eller også er der en stavefejl i adressen.',
    'Åbn adressen i en ny fane. Kommer den heller ikke frem dér, så ret adressen, eller spørg den, der udgiver nyhedsstrømmen.',
  ),
  timeout: say(
    'Svaret var ikke færdigt efter 10 sekunder.',
    'Så længe venter ingen læser, og elementerne opgiver.',
    'Prøv igen om lidt. Sker det ofte, så bed den, der udgiver nyhedsstrømmen, om en hurtigere server eller færre nyheder ad gangen.',
  ),
  refused: (status) => ({
    what: `Serveren svarer med fejl ${status}.`,
    why:
      status === '404' || status === '410'
        ? 'Der er ikke nogen nyhedsstrøm på adressen.'
        : status === '401' || status === '403'
          ? 'Nyhedsstrømmen kræver login eller er spærret, og læserne er ikke logget ind.'
          : 'Så længe serveren fejler, ser læserne ingen nyheder.',
    fix:
      status === '404' || status === '410'
        ? 'Ret adressen i src.'
        : 'Spørg den, der udgiver nyhedsstrømmen. Den skal kunne hentes af alle, uden login.',
  }),
  'broken-off': say(
    'Svaret brød af undervejs.',
    'En halv nyhedsstrøm kan ikke læses.',
    'Prøv igen. Bliver det ved, så fortæl det til den, der udgiver nyhedsstrømmen.',
  ),
  'pictures-blocked-by-policy': say(
    'Sidens sikkerhedspolitik (CSP) spærrer for billeder.',
    'Læseren ser et tomt felt, hvor billedet skulle være.',
    'Bed den, der driver hjemmesiden, om at føje billedernes domæne til img-src i Content-Security-Policy.',
  ),
  'too-large': say(
    'Nyhedsstrømmen fylder over 5 MB.',
    'Så stor en strøm bliver slet ikke læst: den kan fylde hukommelsen på en telefon.',
    'Del den op i sider med next_url.',
  ),
  'very-large': (bytes) => ({
    what: `Nyhedsstrømmen fylder ${kilobytes(bytes)}.`,
    why: 'Læsere på mobilnet venter længe, før de ser den første nyhed.',
    fix: 'Hold hver side under 100 kB: færre nyheder på den første, resten på sider med next_url.',
  }),
  large: (bytes) => ({
    what: `Nyhedsstrømmen fylder ${kilobytes(bytes)}.`,
    why: 'Jo mindre den er, jo før ser læseren nyhederne.',
    fix: 'Under 100 kB er godt. Lad de ældste nyheder stå på en side for sig med next_url.',
  }),
  'content-type': (type) => ({
    what: `Serveren kalder svaret ${type || 'ingenting'}.`,
    why: 'Elementerne læser det alligevel, men andre programmer ser ikke, at det er en nyhedsstrøm.',
    fix: 'Svar med Content-Type: application/feed+json',
  }),
  'not-utf-8': say(
    'Svaret er ikke skrevet i UTF-8.',
    'Æ, ø og å ville blive til andre tegn, så nyhedsstrømmen bliver ikke læst.',
    'Gem og send den som UTF-8.',
  ),
  'no-content': say(
    'Svaret er tomt.',
    'Der er intet at vise.',
    'Spørg den, der udgiver nyhedsstrømmen, om adressen er den rigtige.',
  ),
  'got-html': say(
    'Svaret er en almindelig webside, ikke en nyhedsstrøm.',
    'Det kan være en loginside, en fejlside eller siden, hvor nyhederne står.',
    'Find adressen på selve JSON-filen, og skriv den i src.',
  ),
  'not-json': (message) => ({
    what: 'Svaret kan ikke læses som JSON.',
    why: 'Et komma eller et anførselstegn for meget gør hele nyhedsstrømmen ulæselig.',
    fix: `Ret fejlen, eller fortæl den, der udgiver nyhedsstrømmen, om den. Browseren siger: ${message}.`,
  }),
  'not-a-feed': say(
    'Det er ikke en nyhedsstrøm.',
    'En nyhedsstrøm er et JSON-objekt med en liste, der hedder items.',
    'Brug adressen på en JSON Feed, se jsonfeed.org.',
  ),
  'no-version': say(
    'Der står ikke, hvilken version det er.',
    'Elementerne læser den alligevel, men andre programmer kan afvise den.',
    'Skriv "version": "https://jsonfeed.org/version/1.1".',
  ),
  'wrong-version': say(
    'Versionen er ikke en, der findes.',
    'Elementerne læser den alligevel, men andre programmer kan afvise den.',
    'Skriv "version": "https://jsonfeed.org/version/1.1".',
  ),
  'old-version': say(
    'Det er en ældre version af JSON Feed.',
    'Den bliver læst, men kan fx kun have én forfatter.',
    'Skriv "version": "https://jsonfeed.org/version/1.1", og brug authors i stedet for author.',
  ),
  'no-feed-title': say(
    'Nyhedsstrømmen har ikke noget navn.',
    'JSON Feed kræver et, og programmer, der læser strømmen, kalder den ved det.',
    'Giv den en title, fx "Tryg Aalborg".',
  ),
  'no-home-page': say(
    'Nyhedsstrømmen siger ikke, hvor alle nyheder står.',
    'Så mangler linket "Se alle nyheder" under listen.',
    'Skriv adressen på nyhedssiden i home_page_url.',
  ),
  'too-many-items': (number) => ({
    what: `Der er ${count(Number(number))} nyheder.`,
    why: 'Kun de første 20.000 bliver læst.',
    fix: 'Del strømmen op i sider med next_url.',
  }),
  'other-origin': say(
    'Resten af nyhedsstrømmen ligger på et andet domæne.',
    'Den bliver ikke hentet derfra: resten skal ligge samme sted som strømmen selv.',
    'Læg alle sider på samme domæne.',
  ),
  'next-is-self': say(
    'Den næste side er siden selv.',
    'Så kommer der ingen ældre nyheder frem.',
    'Lad next_url pege på den side, der følger efter, eller udelad den på den sidste.',
  ),
  'item-no-object': say(
    'Nyheden bliver ikke vist: den er ikke et objekt.',
    'En nyhed er et sæt felter i krøllede parenteser.',
    'Fjern den, eller skriv den som { "id": "…", "title": "…" }.',
  ),
  'item-no-id': say(
    'Nyheden bliver ikke vist: den har ikke noget id.',
    'Uden id kan den hverken huskes, linkes til eller skelnes fra de andre.',
    'Giv den et id, der aldrig ændrer sig, fx dens adresse.',
  ),
  'item-repeats-id': say(
    'Nyheden bliver ikke vist: en anden har samme id.',
    'Kun den første af dem bliver vist.',
    'Giv hver nyhed sit eget id.',
  ),
  'item-empty': say(
    'Nyheden bliver ikke vist: den er tom.',
    'Der er hverken overskrift, tekst eller billede at vise.',
    'Giv den en title, eller fjern den.',
  ),
  'no-title': say(
    'Nyheden har ingen overskrift.',
    'I stedet står der begyndelsen af teksten.',
    'Giv den en kort title.',
  ),
  'same-title': say(
    'To nyheder har samme overskrift.',
    'Læseren kan ikke se forskel på dem, især ikke den, der får links læst op.',
    'Skriv i overskriften, hvad der er nyt, eller fjern den ene.',
  ),
  'no-date': say(
    'Nyheden har ingen dato.',
    'Læseren kan ikke se, hvor gammel den er, og den står sidst på listen.',
    'Skriv den i date_published, fx "2026-11-30T09:00:00+01:00".',
  ),
  'future-date': say(
    'Datoen ligger ude i fremtiden.',
    'Nyheden bliver vist allerede nu, og øverst på listen.',
    'Ret datoen, eller udgiv først nyheden, når den er der.',
  ),
  'no-alt': say(
    'Billedet har ingen alternativ tekst.',
    'Den, der ikke kan se billedet, får ikke at vide, hvad det viser. Det er et krav i webtilgængelighedsloven.',
    'Skriv, hvad man ser, i _tryg.image.alt, eller i alt på et billede inde i teksten. Er det ren pynt, så skriv en tom tekst: "".',
  ),
  'alt-is-file-name': say(
    'Den alternative tekst er et filnavn.',
    'Et filnavn siger ikke noget om, hvad billedet viser.',
    'Beskriv kort, hvad man ser. Er billedet ren pynt, så skriv en tom tekst: "".',
  ),
  'no-size': say(
    'Billedets bredde og højde mangler.',
    'Teksten kan hoppe, når billedet kommer frem.',
    'Skriv width og height i _tryg.image, i pixels.',
  ),
  'unknown-topic': say(
    'Emnet står ikke på nyhedsstrømmens liste over emner.',
    'Læseren ser ordet, som det er skrevet her, og lister med emnet kan mangle nyheden.',
    'Ret stavningen, eller føj emnet til _tryg.topics.',
  ),
  'unknown-district': say(
    'Bydelen står ikke på nyhedsstrømmens liste over bydele.',
    'Læseren ser ordet, som det er skrevet her, og lister med bydelen kan mangle nyheden.',
    'Ret stavningen, eller føj bydelen til _tryg.districts.',
  ),
  'unknown-contact': say(
    'Kontakten findes ikke i nyhedsstrømmen.',
    'Nyheden henviser til en, der ikke er der.',
    'Ret kontaktens id, eller føj kontakten til _tryg.contacts.',
  ),
  'event-no-start': say(
    'Arrangementet har ingen starttid.',
    'Det kommer ikke med på listen over arrangementer.',
    'Skriv den i start, fx "2026-11-30T16:00:00+01:00".',
  ),
  'event-ends-first': say(
    'Arrangementet slutter, før det begynder.',
    'Læseren ser kun, hvornår det begynder.',
    'Ret start eller end.',
  ),
  'wrong-weekday': say(
    'Ugedagen i teksten passer ikke til datoen.',
    'Læseren ved ikke, om det er dagen eller datoen, der gælder, og kan gå forgæves.',
    'Slå datoen op i en kalender, og ret den, der er forkert.',
  ),
  'contact-unreachable': say(
    'Kontakten kan ikke kontaktes.',
    'Der er hverken telefon, e-mail, sikker post eller adresse.',
    'Giv mindst én af dem.',
  ),
  'unreadable-hours': say(
    'Telefontiden kan ikke læses.',
    'De dage eller tider, der ikke kan læses, bliver ikke vist.',
    'Skriv dagene som mon, tue, wed, thu, fri, sat og sun, og tiderne som "09:00".',
  ),
  'undialled-phone': say(
    'Der kan ikke ringes til telefonnummeret.',
    'Det bliver vist som tekst, så et tryk på telefonen ringer ikke op.',
    'Skriv ét nummer, fx "99 82 34 20", og det øvrige i label.',
  ),
  'contact-repeats-id': say(
    'To kontakter har samme id.',
    'Der henvises kun til den første af dem.',
    'Giv hver kontakt sit eget id.',
  ),
  'wrong-cvr': say(
    'CVR-nummeret ser forkert ud.',
    'Det har ikke otte cifre, eller også passer kontrolcifret ikke, så der er nok en tastefejl.',
    'Slå nummeret op på virk.dk, og ret det.',
  ),
  'notice-no-title': say(
    'Beskeden bliver ikke vist: den har ingen overskrift.',
    'Overskriften er det, læseren når at se.',
    'Giv den en title, der siger det vigtigste.',
  ),
  'notice-ends-first': say(
    'Beskeden bliver aldrig vist: den udløber, før den begynder.',
    'Der er ikke noget tidspunkt, hvor den gælder.',
    'Ret valid_from eller valid_to.',
  ),
  'notice-over': say(
    'Beskeden er udløbet.',
    'Den bliver ikke vist mere, men fylder i nyhedsstrømmen.',
    'Fjern den, eller forlæng valid_to, hvis den stadig gælder.',
  ),
  'unreadable-date': say(
    'Datoen kan ikke læses.',
    'Der gættes aldrig på en dato, så der bliver ikke vist nogen.',
    'Skriv den som "2026-11-30T09:00:00+01:00", eller som "2026-11-30", hvis klokkeslættet er lige meget.',
  ),
  'broken-address': say(
    'Adressen er ikke en adresse.',
    'Linket eller billedet bliver ikke vist.',
    'Kopiér hele adressen, fra https:// til slutningen.',
  ),
  'dropped-scheme': say(
    'Den slags adresse bliver ikke brugt.',
    'Linket eller billedet bliver ikke vist: andre adresser kan skade læseren.',
    'Brug en adresse, der begynder med https://. Links må også begynde med mailto: eller tel:.',
  ),
  'http-picture': say(
    'Billedet hentes over http uden kryptering.',
    'På en side med https viser browseren det måske ikke.',
    'Skriv https i billedets adresse, og se efter, at det virker.',
  ),
  'http-link': say(
    'Linket bruger http uden kryptering.',
    'Læserens browser kan advare mod siden.',
    'Skriv https i adressen, og se efter, at det virker.',
  ),
  'unreadable-email': say(
    'E-mailadressen er ikke en e-mailadresse.',
    'Den bliver ikke vist.',
    'Skriv én adresse og ikke andet, fx "tryg@aalborg.dk".',
  ),
  'unknown-language': say(
    'Sproget er ikke et, der kendes.',
    'En skærmlæser kan komme til at læse teksten op på et forkert sprog.',
    'Brug sprogets kode, fx "da" eller "en".',
  ),
  'unknown-value': say(
    'Ordet er ikke et af dem, feltet kan have.',
    'Feltet bliver læst, som om det var tomt.',
    'Se i vejledningen, hvilke ord der kan bruges.',
  ),
  'lost-field': say(
    'Feltet kan ikke læses.',
    'Det bliver læst, som om det var tomt. Resten er der.',
    'Se i vejledningen, hvordan feltet skal skrives.',
  ),
  'incomplete-entry': say(
    'Der mangler noget på listen.',
    'Uden det felt bliver hele linjen udeladt.',
    'Udfyld feltet, eller fjern linjen.',
  ),
  'mended-text': say(
    'Et tal står, hvor der skal stå tekst.',
    'Elementerne læser det alligevel, men andre programmer gør måske ikke.',
    'Sæt anførselstegn om.',
  ),
  'mended-number': say(
    'En tekst står, hvor der skal stå et tal.',
    'Elementerne læser den alligevel, men andre programmer gør måske ikke.',
    'Fjern anførselstegnene.',
  ),
  'mended-flag': say(
    'En tekst står, hvor der skal stå true eller false.',
    'Kun "true" bliver læst, og ikke alle steder.',
    'Fjern anførselstegnene.',
  ),
  'mended-list': say(
    'Der skal stå en liste.',
    'Elementerne læser det alligevel, men andre programmer gør måske ikke.',
    'Sæt kantede parenteser om: [ … ].',
  ),
  'mended-object': say(
    'En tekst står, hvor der skal stå felter med navne.',
    'Elementerne læser den alligevel, men andre programmer gør måske ikke.',
    'Skriv felterne ud, fx { "title": "…", "url": "…" }.',
  ),
  'author-for-authors': say(
    'Feltet author hedder nu authors.',
    'Elementerne læser begge, men andre programmer gør måske ikke.',
    'Skriv "authors": [{ "name": "…" }].',
  ),
};

/** What is to be said of a finding. */
export const sentencesOf = ({ code, value }: Finding): Sentences => SENTENCES[code](value);

/** As headings of the groups. */
export const LEVEL: Record<Level, string> = { error: 'Fejl', warning: 'Advarsler', advice: 'Råd' };

const COUNTED: Record<Level, readonly [one: string, many: string]> = {
  error: ['fejl', 'fejl'],
  warning: ['advarsel', 'advarsler'],
  advice: ['råd', 'råd'],
};

const counted = (level: Level, number: number): string[] =>
  number ? [`${count(number)} ${COUNTED[level][number === 1 ? 0 : 1]}`] : [];

/**
 * The outcome in one line.
 * @example outcome({ error: 3, warning: 0, advice: 5 }) // 'Tjek af nyhedsstrømmen: 3 fejl, 5 råd'
 */
export const outcome = (numbers: Readonly<Record<Level, number>>): string => {
  const parts = (['error', 'warning', 'advice'] as const).flatMap((level) => counted(level, numbers[level]));
  return `Tjek af nyhedsstrømmen: ${parts.join(', ') || 'ingen fejl'}`;
};

export const allIsWell = 'Ingen fejl fundet.';
export const checking = 'Tjekker nyhedsstrømmen …';
export const onlyForEditors =
  'Tjekket vises kun, fordi der står check i tagget. Fjern det igen, før siden bliver udgivet.';
export const checkAgain = 'Tjek igen';
export const checkedAddress = 'Adresse';
export const fix = 'Gør sådan';
/** The end of a list that is cut. @example andMore(35) // 'og 35 til' */
export const andMore = (number: number): string => `og ${count(number)} til`;
