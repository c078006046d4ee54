import { html, nothing, type TemplateResult } from 'lit';
import { danishAddress } from '../../danish/address.js';
import { danishPhone } from '../../danish/phone.js';
import * as text from '../../danish/contact-text.js';
import { isCvr } from '../../feed/cvr.js';
import { governmentOrganization } from '../../feed/json-ld.js';
import { extensionOf, type Organisation } from '../../feed/extension.js';
import type { Feed } from '../../feed/schema.js';
import { heading, knownLevel } from '../parts/heading.js';
import { lines, postalAddress } from '../parts/lines.js';
import { phoneLink } from '../parts/phone-link.js';
import { structuredData } from '../parts/structured-data.js';
import { warnOf } from './once.js';

export { organisationSubject as subject } from '../../danish/contact-text.js';
export { styles } from './styles.js';

/** Describes the sender to search engines; without a feed, nothing. */
export const describe = (element: Element, feed: Feed | undefined): void =>
  structuredData(element, feed && governmentOrganization(feed));

/** The sender of the news, in groups beside each other where there is room; `undefined` when the feed names none. */
export const organisation = (
  feed: Feed,
  { headingLevel }: { readonly headingLevel: number },
): TemplateResult | undefined => {
  const { organisation: sender } = extensionOf(feed);
  return sender && band(sender, headingLevel);
};

const band = (sender: Organisation, level: number): TemplateResult | undefined => {
  const { name, unit, address, phone, cvr, coordinators, links } = sender;
  if (cvr && !isCvr(cvr)) warnOf(cvr);
  const numbers = [
    ...(phone ? [entry(text.phone, phoneLink(danishPhone(phone)))] : []),
    ...(cvr ? [entry(text.cvrNumber, cvr)] : []),
  ];
  const isEmpty = !name && !unit && !danishAddress(address).length && !numbers.length;
  if (isEmpty && !coordinators.length && !links.length) return undefined;
  return html`<div class="organisation" part="organisation">
    <div>${name ? heading(level, name) : nothing}${lines(unit ? [unit] : [])}${postalAddress(address)}</div>
    ${group(level, text.contact, numbers)}
    ${group(
      level,
      text.coordinators,
      coordinators.map((one) => entry(one.organisation ?? one.role ?? text.coordinator, one.name)),
    )}
    ${
      links.length
        ? html`<ul>
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

const entry = (label: string, value: unknown) =>
  html`<div>
    <dt>${label}:</dt>
    <dd>${value}</dd>
  </div>`;
