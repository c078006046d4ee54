import { html, nothing, type TemplateResult } from 'lit';
import { danishAddress } from '../../danish/address.js';
import { danishPhone } from '../../danish/phone.js';
import { contactText as danish } from '../../danish/contact-text.js';
import type { English } from '../../english/english.js';
import { isCvr } from '../../feed/cvr.js';
import { governmentOrganization } from '../../feed/json-ld.js';
import { extensionOf, type Organisation } from '../../feed/extension.js';
import type { Feed } from '../../feed/schema.js';
import type { FeedView } from '../feed-controller.js';
import { heading, knownLevel } from '../parts/heading.js';
import { foreign, type Language } from '../parts/language.js';
import { lines, postalAddress } from '../parts/lines.js';
import { phoneLink } from '../parts/phone-link.js';
import { structuredData } from '../parts/structured-data.js';
import { warnOf } from './once.js';

export const subject = (english: English | undefined) => (english?.contact ?? danish).organisationSubject;
export { styles } from './styles.js';

/** Describes the sender to search engines; without a feed, nothing. */
export const describe = (element: Element, feed: Feed | undefined): void =>
  structuredData(element, feed && governmentOrganization(feed));

/** The sender of the news, in groups beside each other where there is room; `undefined` when the feed names none. */
export const organisation = (
  feed: Feed,
  { headingLevel }: { readonly headingLevel: number },
  { english }: FeedView,
): TemplateResult | undefined => {
  const { organisation: sender } = extensionOf(feed);
  return sender && band(sender, headingLevel, foreign(feed.language, english), english?.contact ?? danish);
};

const band = (
  sender: Organisation,
  level: number,
  { lang, dir }: Language,
  text: English['contact'],
): TemplateResult | undefined => {
  const { name, unit, address, phone, cvr, coordinators, links } = sender;
  if (cvr && !isCvr(cvr)) warnOf(cvr);
  const numbers = [
    ...(phone ? [entry(text.phone, phoneLink(danishPhone(phone)))] : []),
    ...(cvr ? [entry(text.cvrNumber, cvr)] : []),
  ];
  const isEmpty = !name && !unit && !danishAddress(address).length && !numbers.length;
  if (isEmpty && !coordinators.length && !links.length) return undefined;
  return html`<div class="organisation" part="organisation">
    <div lang=${lang} dir=${dir}>
      ${name ? heading(level, name) : nothing}${lines(unit ? [unit] : [])}${postalAddress(address)}
    </div>
    ${group(level, text.contact, numbers)}
    ${group(
      level,
      text.coordinators,
      coordinators.map((one) =>
        entry(html`<span lang=${lang} dir=${dir}>${one.organisation ?? one.role}</span>`, one.name),
      ),
    )}
    ${
      links.length
        ? html`<ul lang=${lang} dir=${dir}>
            ${links.map(({ title, url }) => html`<li><a class="tap" part="link" href=${url!}>${title ?? url}</a></li>`)}
          </ul>`
        : nothing
    }
  </div>`;
};

const group = (level: number, title: string, entries: TemplateResult[]) =>
  entries.length
    ? html`<div>
        ${heading(knownLevel(level) + 1, title)}
        <dl>${entries}</dl>
      </div>`
    : nothing;

const entry = (label: unknown, value: unknown) =>
  html`<div>
    <dt>${label}:</dt>
    <dd>${value}</dd>
  </div>`;
