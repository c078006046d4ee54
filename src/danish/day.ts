const day = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Copenhagen', dateStyle: 'short' });

const DAY = 86_400_000;

/** How many leaves to turn on a Danish wall calendar from one moment to another, however many hours their days have. */
export const daysUntil = (moment: Date, now: Date): number =>
  (Date.parse(day.format(moment)) - Date.parse(day.format(now))) / DAY;
