import { atTime, daysFrom, inWords, thursdayAfter, today } from './dates.js';

/* The texts of the example: written for the purpose, about what Tryg Aalborg really works with. */

const feed = `# Nyhedsstrømmen som helhed. Linjer, der begynder med #, er noter til dig og bliver ikke udgivet.
title: Tryg Aalborg
home_page_url: https://tryg.aalborg.dk/
# Her skal nyhedsstrømmen ligge, når den er udgivet. Ret adressen til jeres egen.
base_url: https://tryg.aalborg.dk/nyhedsstroem/
# Hvor jeres widgets ligger. Så bliver en nyheds adresse til hele nyheden, når den sættes ind i WordPress.
# widgets_url: https://www.example.dk/tryg/
language: da
description: Nyheder fra samarbejdet om en tryg by
# Så mange nyheder står der på hver side af strømmen.
page_size: 20
organisation:
  name: Aalborg Kommune
  unit: Børne- og Familieafdelingen
  address:
    street: Sønderbro 12
    postal_code: '9000'
    city: Aalborg
  phone: '99823420'
  cvr: '29189420'
  links:
    - title: Tilgængelighedserklæring
      url: https://www.was.digst.dk/aalborg-dk
# Emner og bydele: nyhederne bruger ordet i slug, læserne ser det i label.
topics:
  - slug: tryghedsvandringer
    label: Tryghedsvandringer
  - slug: trafiksikkerhed
    label: Trafiksikkerhed
  - slug: natteliv
    label: Et trygt natteliv
  - slug: byens-rum
    label: Byens rum
districts:
  - slug: aalborg-midtby
    label: Aalborg Midtby
  - slug: gug
    label: Gug
`;

const contacts = `# Dem, læserne kan kontakte. En nyhed henviser til en kontakt med dens id.
- id: tryg-aalborg
  role: Tovholder i Aalborg Kommune
  organisation: Aalborg Kommune
  address:
    street: Hjulmagervej 22
    postal_code: '9000'
    city: Aalborg
  phones:
    - number: 99 82 34 20
  # Et eksempel: ret tiderne til jeres egne. Helligdage bliver føjet til af sig selv.
  hours:
    - days: [mon, tue, wed, thu]
      opens: '09:00'
      closes: '15:00'
    - days: [fri]
      opens: '09:00'
      closes: '13:00'
  topics: [tryghedsvandringer, trafiksikkerhed, byens-rum]
- id: politi
  role: Nordjyllands Politi
  organisation: Nordjyllands Politi
  phones:
    - number: '114'
      label: Politiet, når det ikke haster
    - number: '112'
      label: Ved akut fare
  topics: [natteliv]
`;

const notices = (
  day: string,
): string => `# Korte beskeder, der vises øverst, så længe de gælder. Fjern den her, når du har set den virke.
- id: eksempel
  severity: info
  title: Dette er et eksempel på en besked
  text: Beskeden forsvinder af sig selv efter den dag, der står i valid_to.
  valid_from: ${day}
  valid_to: ${daysFrom(day, 14)}
`;

const walk = (day: string): string => {
  const date = thursdayAfter(day, 21);
  return `---
title: Gå med på tryghedsvandring i Gug
kicker: Arrangement
lead: Vis os, hvor stien er for mørk og krydset for svært at overskue.
published: ${day}
topics: [tryghedsvandringer, trafiksikkerhed]
districts: [gug]
contacts: [tryg-aalborg]
image:
  src: billeder/tryghedsvandring.png
  alt: Tegning af tre mennesker, der går ad en sti mellem tændte lygter i skumringen.
  credit: 'Tegning: Tryg Widgets'
related:
  - title: Læs mere om tryghedsvandringer
    url: https://tryg.aalborg.dk/indsatser/tryghedsvandringer
event:
  start: ${atTime(date, '16:30')}
  end: ${atTime(date, '18:00')}
  place:
    name: Gug Skole
    address:
      postal_code: '9210'
      city: Aalborg SØ
  status: planned
---

Den, der bor et sted, ved bedst, hvor det føles utrygt. Derfor går naboer, kommune og politi en tur sammen
${inWords(date)}.

## Det ser vi efter

- lygter, der ikke virker, og stier uden lys
- hække og skilte, der skygger for udsynet
- steder, hvor bilerne kører for stærkt forbi skolebørn

Bagefter skriver vi ned, hvad der skal gøres, og hvem der gør det. Du behøver ikke at melde dig til. Tag tøj på efter
vejret, og tag gerne en nabo med.
`;
};

const night = (day: string): string => `---
title: Sådan passer byen på hinanden i nattelivet
lead: Mange forskellige er med til at gøre en aften i byen tryg.
published: ${daysFrom(day, -6)}
topics: [natteliv]
districts: [aalborg-midtby]
contacts: [politi]
---

Når Jomfru Ane Gade fyldes, er det ikke kun politiet, der holder øje. Værter, dørmænd, Natteravnene og kommunen taler
sammen om, hvad der skete sidste weekend, og hvad der skal ske i den næste.

> Det vigtigste er, at ingen bliver ladt alene tilbage.

Er der fare på færde, så ring **112**. Haster det ikke, så ring 114.

Læs mere om [et trygt natteliv](https://tryg.aalborg.dk/indsatser/et-trygt-natteliv).
`;

const square = (day: string): string => `---
title: Byens pladser skal have rum til alle
lead: Samtaler på bænken løser mere end skilte.
published: ${daysFrom(day, -13)}
topics: [byens-rum]
districts: [aalborg-midtby]
contacts: [tryg-aalborg]
---

Nogle bruger pladsen som genvej, andre som dagligstue. Begge dele er i orden, og for det meste går det godt.

Hvor det knirker, begynder vi med at tale med dem, der er der: beboere, butikker og dem, der har pladsen som deres faste
mødested. Ofte er det små ting, der hjælper:

| Det siger folk            | Det kan man gøre                       |
| ------------------------- | -------------------------------------- |
| Her er mørkt og smalt     | Mere lys, og en busk mindre            |
| Der er ingen steder at gå | Et sted med tag over, lidt væk fra støj |
| Jeg ved ikke, hvem jeg skal sige det til | En kontakt, der tager telefonen |

Har du set noget, der kan blive bedre? Så ring til os.
`;

/** @param name - The folder's, as it is written in a command. */
const readme = (name: string): string => `# Din nyhedsstrøm

Mappen her er et eksempel på de filer, som nyhedsstrømmen bliver lavet af. Ret dem, slet dem, og skriv dine egne. Alle er
ren tekst: åbn dem i et program som Notesblok, TextEdit eller Visual Studio Code, og gem dem som UTF-8.

## Det er der i mappen

| Fil eller mappe | Hvad den er                                                             |
| --------------- | ----------------------------------------------------------------------- |
| feed.yaml       | Strømmens navn, afsender, emner og bydele                               |
| contacts.yaml   | Dem, læserne kan ringe og skrive til                                    |
| notices.yaml    | Korte beskeder, der haster                                              |
| nyheder/        | En fil for hver nyhed: oplysninger mellem to linjer med ---, og teksten |
| billeder/       | Billederne                                                              |

## Det skal du gøre nu

Skriv kommandoerne i en terminal, mens du står i mappen uden om ${name}.

1. Ret feed.yaml: navnet, adressen i base_url og afsenderen.
2. Lav nyhedsstrømmen. Den bliver skrevet i mappen udgivet:

       tryg-feed build ${name} -o udgivet

3. Se efter, om der er fejl:

       tryg-feed check udgivet/feed.json

4. Se, hvordan den ser ud. Åbn den adresse, der bliver skrevet, i en browser:

       tryg-feed serve udgivet

5. Læg alt, hvad der er i mappen udgivet, på jeres webserver.

## En ny nyhed

Kopiér en fil i nyheder/, og giv den et nyt navn uden mellemrum og æ, ø og å, fx lys-paa-stien.md. Navnet er nyhedens id,
så lad det være, når først nyheden er udgivet. Skriv title, published og teksten. Resten kan undværes.

- Et billede lægger du i billeder/ og skriver på tre linjer under image: src, alt og credit. I alt skriver du, hvad man ser.
- Teksten er Markdown: en tom linje mellem afsnit, ## foran en mellemoverskrift, - foran hvert punkt på en liste, og
  [ord](https://adresse) til et link.
- Skriv datoer som 2026-11-23. Med klokkeslæt: 2026-11-23T16:30:00+01:00.

Kør så trin 2 til 5 igen. Kun det, der er ændret, bliver skrevet om.
`;

/** The files of the example by their paths; dates are near `now`, so that it has an event to come and is not old news. */
export function exampleFiles(name: string, now: Date): ReadonlyMap<string, string> {
  const day = today(now);
  return new Map([
    ['README.md', readme(/\s/.test(name) ? `"${name}"` : name)],
    ['feed.yaml', feed],
    ['contacts.yaml', contacts],
    ['notices.yaml', notices(day)],
    ['nyheder/tryghedsvandring-i-gug.md', walk(day)],
    ['nyheder/et-trygt-natteliv.md', night(day)],
    ['nyheder/plads-til-alle.md', square(day)],
  ]);
}

/** Where the picture is. */
export const PICTURE = 'billeder/tryghedsvandring.png';
