import { danishAddress } from '../../danish/address.js';
import { eventText as text } from '../../danish/event-text.js';
import { danishPeriod } from '../../danish/period.js';
import type { Event } from '../../feed/schema.js';
import { joined, markup, type Markup } from './markup.js';

/** On a page that stays, a year is always said. */
const LONG_AGO = new Date(0);

/** When and where something happens, and what has become of it; nothing, where nothing is known. */
export function eventBox(event: Event): Markup | undefined {
  const { start, place, status, previous_start, online_url, sign_up_url } = event;
  const when = start && danishPeriod(event, LONG_AGO);
  const word = text.statusOf(status, !!when);
  const before = status === 'moved' ? danishPeriod({ start: previous_start }, LONG_AGO) : undefined;
  const where = [place?.name, ...danishAddress(place?.address)].filter(Boolean).join(', ');
  const time = [word, when].filter(Boolean).join(' ');
  const lines = joined(
    [
      time ? markup`<p class="when"><strong>${time}</strong></p>` : undefined,
      before ? markup`<p class="muted">${text.originally(before)}</p>` : undefined,
      where ? markup`<p>${where}</p>` : undefined,
      online_url ? markup`<p><a href="${online_url}">${text.online}</a></p>` : undefined,
      sign_up_url && status !== 'cancelled'
        ? markup`<p><a href="${sign_up_url}">${text.signUp}</a></p>`
        : undefined,
    ],
    '\n',
  );
  return lines && markup`<section class="box"><h2>${text.timeAndPlace}</h2>\n${lines}</section>`;
}
