import { danishAddress } from '../../danish/address.js';
import { contactText as text } from '../../danish/contact-text.js';
import { danishHours } from '../../danish/hours.js';
import { danishPhone } from '../../danish/phone.js';
import type { Contact, Extension } from '../../feed/extension.js';
import type { Address } from '../../feed/schema.js';
import { joined, markup, type Markup } from './markup.js';

const phone = (number: string): Markup => {
  const { text: words, href } = danishPhone(number);
  return href ? markup`<a href="${href}">${words}</a>` : markup`${words}`;
};

const lines = (texts: readonly (string | undefined)[]): Markup | undefined =>
  joined(
    texts.map((line) => (line ? markup`${line}` : undefined)),
    '<br>',
  );

const postal = (address: Address | undefined): Markup | undefined => {
  const found = lines(danishAddress(address));
  return found && markup`<address>${found}</address>`;
};

/** A label never stands without a value. */
const entry = (label: string, values: readonly (Markup | undefined)[]): Markup | undefined => {
  const ways = joined(
    values.map((value) => value && markup`<dd>${value}</dd>`),
    '\n',
  );
  return ways && markup`<dt>${label}</dt>\n${ways}\n`;
};

/** A box that says how to get in touch; nothing, where nothing is known. */
export function contactBox(contact: Contact): Markup | undefined {
  const { name, role, title, organisation, address, phones, email, secure_url, hours, hours_note } = contact;
  const [first, ...others] = [...new Set([name, role ?? title, organisation])].filter((line) => line);
  const who = joined([first ? markup`<strong>${first}</strong>` : undefined, lines(others)], '<br>');
  const ways = joined(
    [
      entry(
        text.callUs,
        phones.map(({ number, label }) => markup`${phone(number!)}${label && ` ${label}`}`),
      ),
      entry(text.writeToUs, [
        secure_url ? markup`<a href="${secure_url}">${text.securePost}</a>` : undefined,
        email
          ? markup`<a href="mailto:${email}">${email}</a><p class="muted">${text.notByMail}</p>`
          : undefined,
      ]),
      entry(text.phoneHours, [
        ...danishHours(hours).map(({ days, hours: times }) => markup`${days} ${times}`),
        hours_note ? markup`${hours_note}` : undefined,
      ]),
    ],
    '',
  );
  const place = postal(address);
  if (!who && !place && !ways) return undefined;
  return markup`<section class="box"><h2>${text.contact}</h2>
${who && markup`<p>${who}</p>\n`}${place}${ways && markup`<dl>\n${ways}</dl>`}</section>`;
}

/** Who is behind the news; nothing, where nobody says. */
export function organisation({ organisation: sender }: Extension): Markup | undefined {
  if (!sender) return undefined;
  const { name, unit, address, phone: number, cvr, coordinators, links } = sender;
  const facts = [
    number ? markup`${text.phone}: ${phone(number)}` : undefined,
    cvr ? markup`${text.cvrNumber}: ${cvr}` : undefined,
    ...coordinators.map((one) => {
      const of = one.organisation ?? one.role;
      return markup`${text.coordinator}${of && `, ${of}`}: ${one.name}`;
    }),
  ];
  const parts = [
    joined([lines([name, unit]), lines(danishAddress(address)), ...facts], '<br>'),
    joined(
      links.map(({ title, url }) => markup`<a href="${url}">${title ?? url}</a>`),
      ' · ',
    ),
  ];
  return joined(
    parts.map((part) => part && markup`<p>${part}</p>`),
    '\n',
  );
}
