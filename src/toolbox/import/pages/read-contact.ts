import { decoded } from '../../content/decoded.js';
import { slug } from '../../content/slug.js';
import type { ContactDraft } from '../draft.js';
import { linesOf } from '../dom.js';
import type { Profile } from './profiles/profile.js';

const POSTCODE = /^(?:(.*?\d[\w. -]*?|.*?),?\s+)?(\d{4})\s+(\p{Lu}[\p{L} .-]+)$/u;
const EMAIL = /[^\s@<>:]+@[^\s@<>]+\.[a-z]{2,}/i;
const PHONE = /(?:\+|00)?\d[\d\s()./-]{1,}\d/;

export interface AddressDraft {
  street?: string;
  postal_code: string;
  city: string;
}

/** `Hjulmagervej 22 9000 Aalborg`, with or without a comma. */
export function addressOf(line: string): AddressDraft | undefined {
  const [, street, postal_code, city] = POSTCODE.exec(line) ?? [];
  return postal_code && city
    ? { ...(street && { street: street.replace(/,$/, '') }), postal_code, city }
    : undefined;
}

/**
 * Reads a contact box, line by line. A label without a value says nothing.
 * @param box - The box, or pieces of one.
 */
export function readContact(box: readonly Element[], { contact }: Profile): ContactDraft | undefined {
  const found: Record<string, unknown> = {};
  const phones: { number: string }[] = [];
  let street: string | undefined;
  let label: 'phone' | 'write' | 'hours' | undefined;
  const hours: string[] = [];
  for (const line of box.flatMap((piece) => linesOf(piece))) {
    if (contact.heading.test(line)) continue;
    const heads = (['phone', 'write', 'hours'] as const).find((name) => contact[name].test(line));
    if (heads) label = heads;
    const value = heads ? line.replace(contact[heads], '') : line;
    if (!value) continue;
    const email = EMAIL.exec(value)?.[0];
    const address = addressOf(value);
    if (email) found.email ??= email;
    else if (label === 'hours' && !address) hours.push(value);
    else if (address) {
      found.address ??= { ...(street && !address.street && { street }), ...address };
      label = undefined;
    } else if (label === 'phone' && PHONE.test(value)) phones.push({ number: PHONE.exec(value)![0].trim() });
    else if (label) continue;
    else if (contact.role.test(value)) found.role ??= value;
    else if (/\d/.test(value)) street = value;
    else if (!found.name && !found.role && /^\p{Lu}[\p{L}.-]*( \p{Lu}[\p{L}.-]*){1,4}$/u.test(value))
      found.name = value;
    else found.organisation ??= value;
  }
  const mail = box
    .flatMap((piece) => Array.from(piece.querySelectorAll('a[href^="mailto:"]')))
    .map((link) => EMAIL.exec(decoded(link.getAttribute('href') ?? ''))?.[0])[0];
  const secure = box
    .flatMap((piece) => Array.from(piece.querySelectorAll('a[href^="https:"]')))
    .find(
      (link) =>
        contact.write.test(link.textContent ?? '') || /digital ?post|sikker/i.test(link.textContent ?? ''),
    );
  const { role, name, organisation, address, email = mail } = found as Record<string, string | undefined>;
  const id = slug(name ?? role ?? organisation ?? '');
  const reachable = [phones[0], email, address, secure].some(Boolean);
  if (!id || !reachable) return undefined;
  return {
    id,
    ...(role && { role }),
    ...(name && { name }),
    ...(organisation && { organisation }),
    ...(address && { address }),
    ...(phones.length && { phones }),
    ...(email && { email }),
    ...(secure && { secure_url: secure.getAttribute('href') }),
    ...(hours.length && { hours_note: hours.join(', ') }),
  };
}

/** Reads a footer: who is responsible, where, and who the coordinators are. Nothing without a name and an address or CVR. */
export function readOrganisation(
  footer: Element,
  { coordinator, contact }: Profile,
  address: string,
): Record<string, unknown> | undefined {
  const lines = linesOf(footer).filter((line) => !contact.heading.test(line));
  const place = lines.findIndex((line) => addressOf(line));
  const cvr = lines
    .map((line) => /^cvr(?:-?(?:nummer|nr\.?))?\s*:?\s*(\d[\d ]{6,}\d)$/i.exec(line)?.[1])
    .find(Boolean);
  const [name] = lines;
  if (!name || (place < 1 && !cvr)) return undefined;
  const found = place > 0 ? addressOf(lines[place]!) : undefined;
  // Name, unit, street, town: the street is the line before the town where that has none of its own.
  const street = found && !found.street && place > 1 ? lines[place - 1] : undefined;
  const unit = place > (street ? 2 : 1) ? lines[1] : undefined;
  const phone = lines
    .map((line) => (contact.phone.test(line) ? PHONE.exec(line)?.[0] : undefined))
    .find(Boolean);
  const coordinators = lines.flatMap((line) => {
    const [, role, organisation, person] = coordinator.exec(line) ?? [];
    return person ? [{ organisation: organisation!.trim(), role, name: person.trim() }] : [];
  });
  const links = Array.from(footer.querySelectorAll('a[href]')).flatMap((link) => {
    const [title] = linesOf(link);
    const href = link.getAttribute('href')!;
    if (!title || !/tilgængelighed|cookie|privat/i.test(title) || !URL.canParse(href, address)) return [];
    return [{ title, url: new URL(href, address).href }];
  });
  return {
    name,
    ...(unit && { unit }),
    ...(found && { address: { ...(street && { street }), ...found } }),
    ...(phone && { phone: phone.trim() }),
    ...(cvr && { cvr: cvr.replace(/\s/g, '') }),
    ...(coordinators.length && { coordinators }),
    ...(links.length && { links }),
  };
}
