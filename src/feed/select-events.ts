import { dayOf, endOfDay } from './day.js';
import type { Event, Feed, Item } from './schema.js';
import { itemsOf, type Place } from './select.js';

/** Which events of a feed to show. */
export interface EventChoice extends Place {
  readonly limit: number;
  /** Those that are over, the latest first, instead of those to come. */
  readonly past: boolean;
}

/** An item that is an event, and when that is over. */
export interface Occasion {
  readonly item: Item;
  readonly event: Event;
  readonly end: Date;
}

const isDay = (moment: string): boolean => moment.length === 'YYYY-MM-DD'.length;

/** When an event is over: at its end, or with the day that it is on, where only the day is known. */
export const endOf = ({ start, end, all_day }: Event): Date => {
  const last = end && end >= start! ? end : start!;
  const isTimed = last === end && !all_day && !isDay(last);
  return isTimed ? new Date(last) : endOfDay(dayOf(new Date(last)));
};

/** The events of a feed: those to come or under way, the next one first; or those that are over. */
export function eventsOf(feed: Feed, { limit, past, topic, district }: EventChoice, now: Date): Occasion[] {
  const occasions = itemsOf(feed, { topic, district, limit: Infinity, exclude: [], order: 'feed' })
    .flatMap((item): Occasion[] => {
      const event = item._tryg?.event;
      return event?.start ? [{ item, event, end: endOf(event) }] : [];
    })
    .filter(({ end }) => end <= now === past)
    .sort(({ event: a }, { event: b }) => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : 0));
  return (past ? occasions.reverse() : occasions).slice(0, limit);
}
