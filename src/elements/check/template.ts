import { html, nothing, type TemplateResult } from 'lit';
import {
  allIsWell,
  andMore,
  checkAgain,
  checkedAddress,
  checking,
  fix,
  LEVEL,
  onlyForEditors,
  outcome,
  sentencesOf,
} from '../../danish/check-text.js';
import type { Finding, Level } from '../../feed/finding.js';

/** What the panel shows. */
export interface Checked {
  /** Where the feed is, if anybody said. */
  readonly address: string | undefined;
  /** What was found, last time; `undefined` until then. */
  readonly findings: readonly Finding[] | undefined;
  readonly isBusy: boolean;
  readonly again: () => void;
}

/** So many places are listed of each kind of fault. */
const MOST_PLACES = 20;

/** What is wrong with a feed, the worst first, each kind of fault once with the places where it is. */
export const check = ({ address, findings, isBusy, again }: Checked): TemplateResult => {
  const result = findings && resultOf(findings);
  return html`<div class="root" lang="da">
    <p class="hidden" role="status">${isBusy ? checking : result}</p>
    <details class="check" open>
      <summary>${result ?? checking}</summary>
      <div class="inside" aria-busy=${isBusy}>
        <div class="muted">
          <p>${onlyForEditors}</p>
          ${address ? html`<p>${checkedAddress}: <code>${address}</code></p>` : nothing}
        </div>
        ${findings && found(findings)}
        <button type="button" @click=${again}>${checkAgain}</button>
      </div>
    </details>
  </div>`;
};

const LEVELS: readonly Level[] = ['error', 'warning', 'advice'];

/** The outcome in one line. */
export const resultOf = (findings: readonly Finding[]): string => {
  const numbers = { error: 0, warning: 0, advice: 0 };
  for (const { level } of findings) numbers[level] += 1;
  return outcome(numbers);
};

/** Each finding in full. */
export const found = (findings: readonly Finding[]) =>
  findings.length
    ? LEVELS.map((level) =>
        group(
          level,
          findings.filter((one) => one.level === level),
        ),
      )
    : html`<p class="what">${allIsWell}</p>`;

const group = (level: Level, findings: readonly Finding[]) => {
  if (!findings.length) return nothing;
  const kinds = new Map<string, Finding[]>();
  for (const found of findings) kinds.set(found.code, [...(kinds.get(found.code) ?? []), found]);
  return html`<section class=${level} aria-labelledby=${level}>
    <p class="label" id=${level}>${LEVEL[level]} (${findings.length})</p>
    <ul class="kinds">
      ${[...kinds.values()].map(kind)}
    </ul>
  </section>`;
};

const kind = (findings: readonly Finding[]) => {
  const { what, why, fix: todo } = sentencesOf(findings[0]!);
  const places = findings.filter(({ item, path }) => item ?? path);
  const left = places.length - MOST_PLACES;
  return html`<li>
    <p class="what">${what}</p>
    <p>${why}</p>
    <p><strong>${fix}:</strong> ${todo}</p>
    ${
      places.length
        ? html`<ul class="places">
            ${places.slice(0, MOST_PLACES).map(place)} ${left > 0 ? html`<li>${andMore(left)}</li>` : nothing}
          </ul>`
        : nothing
    }
  </li>`;
};

const place = ({ item, path, value }: Finding) =>
  html`<li>
    ${item ? html`<q>${item}</q>` : nothing} ${path ? html`<code>${path}</code>` : nothing}
    ${value ? html`<span class="value">${value}</span>` : nothing}
  </li>`;
