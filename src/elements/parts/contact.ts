import { html, nothing, type TemplateResult } from 'lit';
import { danishAddress } from '../../danish/address.js';
import { contactText as danish } from '../../danish/contact-text.js';
import { danishHours, spoken } from '../../danish/hours.js';
import { danishOpening } from '../../danish/opening.js';
import { danishPeriod } from '../../danish/period.js';
import { danishPhone } from '../../danish/phone.js';
import type { English } from '../../english/english.js';
import { dayAfter, dayOf } from '../../feed/day.js';
import { openingAt, type Opening } from '../../feed/opening.js';
import type { Contact } from '../../feed/extension.js';
import { vcardOf } from '../../feed/vcard.js';
import { downloadButton, fileName, type Download } from './download.js';
import { heading } from './heading.js';
import { foreign } from './language.js';
import { lines, postalAddress } from './lines.js';
import { phoneLink } from './phone-link.js';

/** How a contact is shown. */
export interface ContactOptions {
  readonly headingLevel: number;
  /** With the numbers to call in an emergency. */
  readonly emergency?: boolean;
  readonly now: Date;
  readonly english: English | undefined;
  /** The language of its feed. */
  readonly language: string | undefined;
}

/** A contact as readers see it. */
export interface ContactBox {
  /** Nothing, where nothing is known. */
  readonly content: TemplateResult | undefined;
  /** When what is said of its opening hours is no longer true. */
  readonly until: Date | undefined;
}

/** A box that says how to get in touch with somebody. */
export function contactBox(contact: Contact, options: ContactOptions): ContactBox {
  const opening = openingAt(contact, options.now);
  return { content: card(contact, opening, options), until: opening?.until };
}

const card = (
  contact: Contact,
  opening: Opening | undefined,
  options: ContactOptions,
): TemplateResult | undefined => {
  const { headingLevel, emergency, english } = options;
  const text = english?.contact ?? danish;
  const { lang, dir } = foreign(options.language, english);
  const { role, name, title, organisation, address } = contact;
  const [first, ...others] = [...new Set([name, role ?? title, organisation])].filter((line) => line);
  const who = first ? [html`<span class="who">${first}</span>`, ...others] : [];
  const calls = contact.phones.map(({ number, label }) => phone(number!, label, options));
  const letters = [securePost(contact, text.securePost), mail(contact, text.notByMail)].filter((way) => way);
  const ways = [
    ...entry(text.callUs, calls),
    ...entry(text.writeToUs, letters),
    ...entry(text.phoneHours, hours(contact, opening, options)),
  ];
  if (!who.length && !ways.length && !danishAddress(address).length) return undefined;
  return html`<div class="card" part="card">
    ${heading(headingLevel, text.contact)}
    ${who.length || address ? html`<div lang=${lang} dir=${dir}>${lines(who)}${postalAddress(address)}</div>` : nothing}
    ${ways.length ? html`<dl>${ways}</dl>` : nothing} ${emergency ? inDanger(text.inDanger) : nothing}
    ${
      contact.phones.length || contact.email
        ? downloadButton(text.saveContact, () => addressBookEntry(contact))
        : nothing
    }
  </div>`;
};

/** A label never stands without a value. */
const entry = (label: string, values: unknown[]): TemplateResult[] =>
  values.length
    ? [
        html`<div>
          <dt class="muted">${label}</dt>
          ${values.map((value) => html`<dd>${value}</dd>`)}
        </div>`,
      ]
    : [];

const phone = (number: string, label: string | undefined, { language, english }: ContactOptions) => {
  const { lang, dir } = foreign(language, english);
  const dialled = danishPhone(number);
  return html`<span class=${dialled.href ? 'phone' : nothing}>${phoneLink(dialled)}</span
    >${label ? html` <span class="muted" lang=${lang} dir=${dir}>${label}</span>` : nothing}`;
};

const securePost = ({ secure_url: address }: Contact, words: string) =>
  address && html`<a class="tap" part="link" href=${address}>${words}</a>`;

const mail = ({ email }: Contact, advice: string) =>
  email &&
  html`<a class="tap" part="link" href="mailto:${encodeURI(email)}">${email}</a>
    <p class="muted">${advice}</p>`;

/** The two short numbers are links, the words around them are not. */
const inDanger = (words: string) =>
  html`<p class="danger">
    ${words.split(/(\d+)/).map((part, index) => (index % 2 ? phoneLink(danishPhone(part)) : part))}
  </p>`;

const addressBookEntry = (contact: Contact): Download => {
  const rows = danishHours(contact.hours).map(({ days, hours: times }) => `${days} ${times}`);
  const note = [...rows, contact.hours_note].filter((line) => line).join('\n');
  // With country code, so that it can be dialled from anywhere.
  const phones = contact.phones.map(({ number, label }) => ({
    number: danishPhone(number!).href?.slice('tel:'.length) ?? number,
    label,
  }));
  return {
    file: `${fileName(contact.name ?? contact.role ?? contact.organisation ?? '')}.vcf`,
    type: 'text/vcard',
    content: vcardOf({ ...contact, phones }, note),
  };
};

const hours = (contact: Contact, opening: Opening | undefined, options: ContactOptions) => {
  const { now, english, language } = options;
  const { lang, dir } = foreign(language, english);
  const { hours_note: note } = contact;
  const rows = (english?.hours ?? danishHours)(contact.hours);
  const notes = note ? [html`<span lang=${lang} dir=${dir}>${note}</span>`] : [];
  return [
    ...(opening
      ? [
          html`<span class=${opening.isOpen ? 'open' : 'closed'}
            >${(english?.opening ?? danishOpening)(opening, now)}</span
          >`,
        ]
      : []),
    ...(rows.length
      ? [
          html`<table>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    <th scope="row">${aloud(row.days, english)}</th>
                    <td>${aloud(row.hours, english)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
        ]
      : []),
    ...closings(contact, options),
    ...notes,
  ];
};

/** For the eye with a hyphen, for the ear in words. */
const aloud = (written: string, english: English | undefined) => {
  const said = (english?.spoken ?? spoken)(written);
  return said === written
    ? written
    : html`<span aria-hidden="true">${written}</span><span class="hidden">${said}</span>`;
};

const WEEK = 7;

/** The days off of the next weeks, today's among them. */
const closings = ({ closed }: Contact, { now, english, language }: ContactOptions): TemplateResult[] => {
  const { lang, dir } = foreign(language, english);
  return closed
    .filter(({ date }) => {
      const day = date && dayOf(new Date(date));
      return day && day >= dayOf(now) && day < dayAfter(dayOf(now), 4 * WEEK);
    })
    .map(({ date, reason }) => {
      const day = (english?.period ?? danishPeriod)({ start: date, all_day: true }, now)!;
      const why = reason ? html` <span lang=${lang} dir=${dir}>(${reason})</span>` : nothing;
      return html`${(english?.contact ?? danish).closedOn(day)}${why}`;
    });
};
