import { html, nothing, type TemplateResult } from 'lit';
import { danishAddress } from '../../danish/address.js';
import { danishHours } from '../../danish/hours.js';
import { danishPhone } from '../../danish/phone.js';
import * as text from '../../danish/contact-text.js';
import { contactOf } from '../../feed/select-contact.js';
import type { Contact, Feed } from '../../feed/schema.js';
import { heading } from '../parts/heading.js';
import { lines, postalAddress } from '../parts/lines.js';
import { phoneLink } from '../parts/phone-link.js';

export { styles } from './styles.js';

/** Which contact, and how deep its heading. */
export interface ContactCardOptions {
  readonly headingLevel: number;
  readonly contact: string;
  readonly topic: string;
  readonly district: string;
}

/** A box that says how to get in touch; `undefined` when the feed has no such contact. */
export const contactCard = (feed: Feed, options: ContactCardOptions): TemplateResult | undefined => {
  const contact = contactOf(feed, options);
  return contact && card(contact, options.headingLevel);
};

const card = (contact: Contact, level: number): TemplateResult | undefined => {
  const { role, name, title, organisation, address } = contact;
  const [first, ...others] = [name, role ?? title, organisation].filter((line) => line);
  const who = first ? [html`<span class="who">${first}</span>`, ...others] : [];
  const calls = contact.phones.map(({ number, label }) => phone(number!, label));
  const letters = [securePost(contact), mail(contact)].filter((way) => way);
  const ways = [
    ...entry(text.callUs, calls),
    ...entry(text.writeToUs, letters),
    ...entry(text.phoneHours, hours(contact)),
  ];
  if (!who.length && !ways.length && !danishAddress(address).length) return undefined;
  return html`<div class="card" part="card">
    ${heading(level, text.contact)}
    ${who.length || address ? html`<div>${lines(who)}${postalAddress(address)}</div>` : nothing}
    ${ways.length ? html`<dl>${ways}</dl>` : nothing}
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
  email && html`<a class="tap" part="link" href="mailto:${encodeURI(email)}">${email}</a>`;

const hours = (contact: Contact) => {
  const rows = danishHours(contact.hours);
  return [
    ...(rows.length
      ? [
          html`<table>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    <th scope="row">${row.days}</th>
                    <td>${row.hours}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
        ]
      : []),
    ...(contact.hours_note ? [contact.hours_note] : []),
  ];
};
