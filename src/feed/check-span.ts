import { endOfDay } from './day.js';
import { danishMoment } from './moment.js';

/* Moments as `readMoment` gives them, in milliseconds: a plain date lasts from its first to its last minute on Danish clocks. */

const isDay = (moment: string): boolean => moment.length === 'YYYY-MM-DD'.length;

export const beginOf = (moment: string): number =>
  isDay(moment) ? danishMoment(`${moment}T00:00`) : Date.parse(moment);

export const endOf = (moment: string): number =>
  isDay(moment) ? Number(endOfDay(moment)) : Date.parse(moment);
