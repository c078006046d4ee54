import { dayOf, endOfDay } from './day.js';
import { extensionOf, type Notice } from './extension.js';
import { danishMoment } from './moment.js';
import type { Feed } from './schema.js';
import type { Place } from './select.js';
import { wordMatcher } from './words.js';

/** What a reader is to be told now, and when that changes. */
export interface Notices {
  readonly notices: readonly Notice[];
  readonly until: Date | undefined;
}

const isDay = (moment: string): boolean => moment.length === 'YYYY-MM-DD'.length;

/** From when a notice is valid: a plain date from its first minute on Danish clocks. */
const beginOf = ({ valid_from: from }: Notice): number =>
  from ? (isDay(from) ? danishMoment(`${from}T00:00`) : Date.parse(from)) : -Infinity;

/** Until when: a plain date to its last minute. */
const endOf = ({ valid_to: to }: Notice): number =>
  to ? Number(isDay(to) ? endOfDay(dayOf(new Date(to))) : new Date(to)) : Infinity;

/** The notices that are valid at a moment, in the feed's own order; one without topics or districts is for everybody. */
export function noticesOf(feed: Feed, { topic, district }: Place, now: Date): Notices {
  const { topics, districts } = feed._tryg ?? {};
  const isTopic = wordMatcher(topics, topic);
  const isDistrict = wordMatcher(districts, district);
  const meant = extensionOf(feed).notices.filter(
    (notice) =>
      (!topic || !notice.topics.length || isTopic(notice.topics)) &&
      (!district || !notice.districts.length || isDistrict(notice.districts)),
  );
  const moment = now.getTime();
  const changes = meant.flatMap((notice) => [beginOf(notice), endOf(notice)]).filter((time) => time > moment);
  const next = Math.min(...changes);
  return {
    notices: meant.filter((notice) => beginOf(notice) <= moment && moment < endOf(notice)),
    until: next < Infinity ? new Date(next) : undefined,
  };
}
