import Holidays from 'date-holidays';
import { dayOf } from '../../feed/day.js';
import type { Contact } from '../../feed/extension.js';

type Closed = Contact['closed'][number];

/** The public holidays of Denmark from that day on, for twelve months. */
export function holidaysFrom(today: string): Closed[] {
  const year = Number(today.slice(0, 4));
  const end = `${year + 1}${today.slice(4)}`;
  const denmark = new Holidays('DK', { languages: ['da'], types: ['public'] });
  return [year, year + 1]
    .flatMap((each) => denmark.getHolidays(each))
    .map(({ date, name }) => ({ date: date.slice(0, 10), reason: name }))
    .filter(({ date }) => date >= today && date < end);
}

/**
 * A contact with the holidays among the days on which nobody answers. Whoever has no hours has none to be closed in, and
 * a day that is named already keeps its words.
 */
export function withHolidays(contact: Contact, holidays: readonly Closed[]): Contact {
  if (!contact.hours.length) return contact;
  const named = new Set(contact.closed.map(({ date }) => date && dayOf(new Date(date))));
  const added = holidays.filter(({ date }) => !named.has(date));
  const closed = [...contact.closed, ...added].sort((a, b) =>
    a.date! < b.date! ? -1 : a.date! > b.date! ? 1 : 0,
  );
  return { ...contact, closed };
}
