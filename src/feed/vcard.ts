import { contentLines, escaped } from './content-line.js';
import type { Contact } from './extension.js';

const value = (...parts: (string | undefined)[]): string | undefined =>
  parts.some((part) => part) ? parts.map((part) => escaped(part ?? '')).join(';') : undefined;

/**
 * A contact for an address book: vCard 3.0 (RFC 2426), which phones, Outlook and webmail all take.
 * @param note - What else is worth keeping, such as the phone hours.
 */
export function vcardOf(contact: Contact, note?: string): string {
  const { name, role, title, organisation, address, phones, email, secure_url } = contact;
  const called = name ?? role ?? title ?? organisation ?? phones[0]?.number ?? email;
  // The last word is the family name, as far as anyone can tell; a role has none.
  const [, given, family] = /^(.*?)\s*(\S+)$/.exec(name ?? '') ?? [undefined, undefined, called];
  return contentLines([
    ['BEGIN', 'VCARD'],
    ['VERSION', '3.0'],
    ['N', value(family, given, '', '', '')],
    ['FN', value(called)],
    ['ORG', value(organisation)],
    ['TITLE', value(title ?? role)],
    ...phones.map(({ number }): [string, string | undefined] => ['TEL;TYPE=WORK,VOICE', value(number)]),
    ['EMAIL;TYPE=INTERNET', value(email)],
    [
      'ADR;TYPE=WORK',
      address && value('', '', address.street, address.city, '', address.postal_code, 'Danmark'),
    ],
    ['URL', secure_url],
    ['NOTE', value(note)],
    ['END', 'VCARD'],
  ]);
}
