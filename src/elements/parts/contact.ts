import { html, nothing, type TemplateResult } from 'lit';
import { danishAddress } from '../../danish/address.js';
import * as text from '../../danish/contact-text.js';
import { danishHours, spoken } from '../../danish/hours.js';
import { danishOpening } from '../../danish/opening.js';
import { danishPeriod } from '../../danish/period.js';
import { danishPhone } from '../../danish/phone.js';
import { dayAfter, dayOf } from '../../feed/day.js';
import { openingAt, type Opening } from '../../feed/opening.js';
import type { Contact } from '../../feed/extension.js';
import { vcardOf } from '../../feed/vcard.js';
import { downloadButton, fileName, type Download } from './download.js';
import { heading } from './heading.js';
import { lines, postalAddress } from './lines.js';
import { phoneLink } from './phone-link.js';

/** How a contact is shown. */
export interface ContactOptions {
  readonly headingLevel: number;
  /** With the numbers to call in an emergency. */
  readonly emergency?: boolean;
  readonly now: Date;
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
  { headingLevel, emergency, now }: ContactOptions,
): TemplateResult | undefined => {
  const { role, name, title, organisation, address } = contact;
  const [first, ...others] = [name, role ?? title, organisation].filter((line) => line);
  const who = first ? [html`<span class="who">${first}</span>`, ...others] : [];
  const calls = contact.phones.map(({ number, label }) => phone(number!, label));
  const letters = [securePost(contact), mail(contact)].filter((way) => way);
  const ways = [
    ...entry(text.callUs, calls),
    ...entry(text.writeToUs, letters),
    ...entry(text.phoneHours, hours(contact, opening, now)),
  ];
  if (!who.length && !ways.length && !danishAddress(address).length) return undefined;
  return html`<div class="card" part="card">
    ${heading(headingLevel, text.contact)}
    ${who.length || address ? html`<div>${lines(who)}${postalAddress(address)}</div>` : nothing}
    ${ways.length ? html`<dl>${ways}</dl>` : nothing} ${emergency ? inDanger() : nothing}
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

const phone = (number: string, label: string | undefined) => {
  const dialled = danishPhone(number);
  return html`<span class=${dialled.href ? 'phone' : nothing}>${phoneLink(dialled)}</span
    >${label ? html` <span class="muted">${label}</span>` : nothing}`;
};

const securePost = ({ secure_url: address }: Contact) =>
  address && html`<a class="tap" part="link" href=${address}>${text.securePost}</a>`;

const mail = ({ email }: Contact) =>
  email &&
  html`<a class="tap" part="link" href="mailto:${encodeURI(email)}">${email}</a>
    <p class="muted">${text.notByMail}</p>`;

/** The two short numbers are links, the words around them are not. */
const inDanger = () =>
  html`<p class="danger">
    ${text.inDanger.split(/(\d+)/).map((part, index) => (index % 2 ? phoneLink(danishPhone(part)) : part))}
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

const hours = (contact: Contact, opening: Opening | undefined, now: Date) => {
  const rows = danishHours(contact.hours);
  const notes = [...closings(contact, now), ...(contact.hours_note ? [contact.hours_note] : [])];
  return [
    ...(opening
      ? [html`<span class=${opening.isOpen ? 'open' : 'closed'}>${danishOpening(opening, now)}</span>`]
      : []),
    ...(rows.length
      ? [
          html`<table>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    <th scope="row">${aloud(row.days)}</th>
                    <td>${aloud(row.hours)}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
        ]
      : []),
    ...notes,
  ];
};

/** For the eye with a hyphen, for the ear in words. */
const aloud = (written: string) =>
  spoken(written) === written
    ? written
    : html`<span aria-hidden="true">${written}</span><span class="hidden">${spoken(written)}</span>`;

const WEEK = 7;

/** The days off of the next weeks, today's among them. */
const closings = ({ closed }: Contact, now: Date): string[] =>
  closed
    .filter(({ date }) => {
      const day = date && dayOf(new Date(date));
      return day && day >= dayOf(now) && day < dayAfter(dayOf(now), 4 * WEEK);
    })
    .map(({ date, reason }) => text.closedOn(danishPeriod({ start: date, all_day: true }, now)!, reason));
