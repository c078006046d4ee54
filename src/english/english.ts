import type { articleText } from '../danish/article-text.js';
import type { breadcrumbText } from '../danish/breadcrumb-text.js';
import type { contactText } from '../danish/contact-text.js';
import type { eventText } from '../danish/event-text.js';
import type { finderText } from '../danish/finder-text.js';
import type { danishHours, spoken } from '../danish/hours.js';
import type { moreText } from '../danish/more-text.js';
import type { newsroomText } from '../danish/newsroom-text.js';
import type { noticeText } from '../danish/notice-text.js';
import type { danishOpening } from '../danish/opening.js';
import type { danishPeriod, danishPeriodSoon } from '../danish/period.js';
import type { danishText } from '../danish/text.js';
import type { Failure } from '../feed/error.js';
import { englishDate, englishMoment } from './date.js';
import { englishHours } from './hours.js';
import { englishOpening } from './opening.js';
import { englishPeriod, englishPeriodSoon } from './period.js';
import type { Same } from './same.js';

/**
 * All that readers meet in words, in English: what stands in `danish/`, under the same names, so that a sentence that is
 * missing here does not compile. Loaded by elements whose nearest `lang` is English.
 */
export interface English {
  readonly text: Same<typeof danishText>;
  readonly article: Same<typeof articleText>;
  readonly contact: Same<typeof contactText>;
  readonly event: Same<typeof eventText>;
  readonly finder: Same<typeof finderText>;
  readonly more: Same<typeof moreText>;
  readonly breadcrumb: Same<typeof breadcrumbText>;
  readonly newsroom: Same<typeof newsroomText>;
  readonly notice: Same<typeof noticeText>;
  readonly period: typeof danishPeriod;
  readonly periodSoon: typeof danishPeriodSoon;
  readonly hours: typeof danishHours;
  readonly spoken: typeof spoken;
  readonly opening: typeof danishOpening;
  /** For the browser's own knowledge of numbers and lists. */
  readonly locale: string;
}

const BECAUSE: Record<Failure, string> = {
  offline: 'You are not connected to the internet.',
  unreachable: 'The server cannot be reached at the moment.',
  refused: 'The server did not answer as it should.',
  malformed: 'The content could not be read.',
  timeout: 'It took too long.',
};

const STATUS: Record<string, string> = { cancelled: 'Cancelled', postponed: 'Postponed', moved: 'Moved' };

const count = (number: number): string => number.toLocaleString('en-GB');

export const english: English = {
  text: {
    lang: 'en',
    date: englishDate,
    moment: englishMoment,
    CONTENT: {
      definite: 'The content',
      plain: 'content',
      none: 'There is nothing to show at the moment.',
    },
    NEWS: {
      definite: 'The news',
      plain: 'news',
      none: 'There is no news at the moment.',
    },
    loading: ({ plain }) => `Loading ${plain}…`,
    // Not "have loaded": news has, events have.
    loaded: ({ plain }) => `Finished loading ${plain}.`,
    failed: ({ definite }, failure, host) =>
      `${definite}${host ? ` from ${host}` : ''} could not be loaded. ${BECAUSE[failure]}`,
    stale: ({ plain }, when, failure) =>
      `Showing ${plain} ${when ? `loaded ${when}` : 'from an earlier visit'}. ${BECAUSE[failure]}`,
    news: 'News',
    updated: (date) => `Updated ${date}`,
    correction: 'Correction',
    expired: 'This news is no longer updated.',
    untitled: 'Untitled news item',
    tryAgain: 'Try again',
    allNewsAt: (address) => `See all news at ${new URL(address).hostname.replace(/^www\./, '')}`,
  },
  article: {
    subject: {
      definite: 'The news item',
      plain: 'the news item',
      none: 'The news item is no longer here.',
    },
    published: (date) => `Published ${date}`,
    old: 'This news item is more than a year old.',
    by: (names) => `By ${names}`,
    // Credits are the feed's, and feeds are Danish as a rule.
    credit: (name) =>
      /^((photo|graphics|foto|illustration|arkivfoto|grafik|video)\b|\p{L}+:)/iu.test(name)
        ? name
        : `Photo: ${name}`,
    source: 'Source',
    table: (number) => (number > 1 ? `Table ${number}` : 'Table'),
    externalLink: '(external link)',
    cutShort: 'The rest of the news item is too long to be shown here.',
    readAll: 'Read the whole news item',
    pictureOf: (number, all) => (all > 1 ? `Picture ${number} of ${all}` : 'Picture'),
    copyLink: 'Copy link',
    print: 'Print',
    linkCopied: 'The link has been copied.',
    linkNotCopied: 'The link could not be copied automatically.',
    addressToCopy: 'Copy the address from here',
  },
  contact: {
    contactSubject: {
      definite: 'The contact details',
      plain: 'contact details',
      none: 'There are no contact details at the moment.',
    },
    organisationSubject: {
      definite: 'The details',
      plain: 'details',
      none: 'There are no details at the moment.',
    },
    contact: 'Contact',
    callUs: 'Call us',
    writeToUs: 'Write to us',
    securePost: 'Write to us securely with Digital Post',
    notByMail:
      'Do not send confidential information, such as your CPR number (Danish civil registration number), in an ordinary email.',
    phoneHours: 'Phone hours',
    saveContact: 'Save to contacts',
    inDanger: 'Call 112 in an emergency. Call 114 for the police when it is not urgent.',
    closedOn: (day) => `Closed on ${day}`,
    phone: 'Phone',
    cvrNumber: 'CVR number',
    coordinators: 'Coordinators',
    coordinator: 'Coordinator',
  },
  event: {
    subject: {
      definite: 'The events',
      plain: 'events',
      none: 'There are no upcoming events.',
    },
    events: 'Upcoming events',
    pastEvents: 'Past events',
    noPastEvents: 'There are no past events.',
    timeAndPlace: 'Time and place',
    online: 'Join online',
    signUp: 'Sign up',
    addToCalendar: 'Add to calendar',
    originally: (when) => `Originally ${when}`,
    statusOf: (status, isTimed) => (status === 'moved' && isTimed ? 'Moved to' : STATUS[status ?? '']),
  },
  finder: {
    findNews: 'Find news',
    search: 'Search news',
    topic: 'Topic',
    allTopics: 'All topics',
    district: 'Area',
    allDistricts: 'All areas',
    reset: 'Clear filters',
    noMatch: 'No news matches your choice.',
    subscribe: 'Subscribe to the news',
  },
  more: {
    showMore: 'Show more news',
    fetchingMore: 'Loading more news…',
    noneThere: 'There was none in the next part of the archive.',
    moreFailed: 'More news could not be loaded.',
    shownOf: (shown, found) =>
      `Showing ${count(shown)}${found ? ` of ${count(found)}` : ''} news ${(found ?? shown) === 1 ? 'item' : 'items'}`,
  },
  breadcrumb: {
    breadcrumb: 'Breadcrumb',
  },
  newsroom: {
    allNews: 'All news',
  },
  notice: {
    subject: {
      definite: 'The notices',
      plain: 'notices',
      none: 'There are no notices at the moment.',
    },
    SEVERITY: {
      info: 'Information',
      success: 'Success',
      warning: 'Warning',
      error: 'Error',
    },
    readMore: 'Read more',
    about: 'about',
    close: 'Close',
  },
  period: englishPeriod,
  periodSoon: englishPeriodSoon,
  hours: englishHours,
  // Nothing is written here that is not said.
  spoken: (text) => text,
  opening: englishOpening,
  locale: 'en-GB',
};
