import {
  cvr,
  email,
  flag,
  language,
  link,
  list,
  markup,
  moment,
  near,
  object,
  oneOf,
  phone,
  pictureAt,
  size,
  text,
  web,
  words,
} from './check-values.js';

/* The fields of `schema.ts`, each with what may be wrong with it by itself. */

const address = object({ street: text, postal_code: text, city: text });
const links = list(object({ title: text, url: link }), 'url');
const authors = list(object({ name: text, url: link }), 'name');
const named = list(object({ slug: text, label: text }), 'slug');

export const contact = object({
  id: text,
  role: text,
  name: text,
  title: text,
  organisation: text,
  address,
  phones: list(object({ number: phone, label: text }), 'number'),
  email,
  secure_url: web,
  hours: list(object({ days: words, opens: text, closes: text })),
  closed: list(object({ date: moment, reason: text }), 'date'),
  hours_note: text,
  topics: words,
  districts: words,
});

export const notice = object({
  id: text,
  severity: oneOf('info', 'success', 'warning', 'error'),
  title: text,
  text,
  url: link,
  valid_from: moment,
  valid_to: moment,
  topics: words,
  districts: words,
});

export const item = object({
  id: text,
  url: web,
  external_url: web,
  title: text,
  summary: text,
  content_html: markup,
  content_text: markup,
  image: pictureAt,
  banner_image: pictureAt,
  date_published: moment,
  date_modified: moment,
  language,
  tags: words,
  authors,
  attachments: list(object({ url: web, mime_type: text, title: text, size_in_bytes: size }), 'url'),
  _tryg: object({
    kicker: text,
    image: object({
      alt: text,
      caption: text,
      credit: text,
      width: size,
      height: size,
      sizes: list(object({ url: pictureAt, width: size }), 'width'),
    }),
    topics: words,
    districts: words,
    contacts: words,
    related: links,
    event: object({
      start: moment,
      end: moment,
      all_day: flag,
      place: object({ name: text, address }),
      online_url: web,
      sign_up_url: link,
      status: oneOf('planned', 'cancelled', 'postponed', 'moved'),
      previous_start: moment,
    }),
    correction: text,
    pinned: flag,
  }),
});

/** All but the items; contacts and notices, which have rules of their own, are looked at one by one. */
export const channel = object({
  title: text,
  home_page_url: web,
  next_url: near,
  expired: flag,
  language,
  authors,
  _tryg: object({
    organisation: object({
      name: text,
      unit: text,
      address,
      phone,
      cvr,
      coordinators: list(object({ organisation: text, role: text, name: text }), 'name'),
      links,
    }),
    topics: named,
    districts: named,
    shards: list(object({ topic: text, district: text, url: near }), 'url'),
  }),
});
