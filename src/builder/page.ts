import { html, nothing, type TemplateResult } from 'lit';
import { sentencesOf } from '../danish/check-text.js';
import {
  addressFault,
  builderText,
  previewNote,
  snippetText,
  WAYS,
  type Way,
} from '../danish/builder-text.js';
import type { Fault } from '../embed/query.js';
import { fields, type Filling } from './fields.js';
import { feedsIn } from './form.js';
import { previewFields } from './preview-fields.js';
import type { Report } from './report.js';
import type { Snippet } from './snippets.js';

/** What the page shows. */
export interface Sight extends Filling {
  /** What is wrong with the page's address. */
  readonly faults: readonly Fault[];
  /** Where the preview is; none as long as there is nothing to show. */
  readonly preview: Node | undefined;
  readonly report: Report | undefined;
  /** Where each of the findings is. */
  readonly findings: Node;
  readonly snippets: readonly Snippet[];
  readonly copy: (name: Snippet['name']) => void;
  /** What has come of copying. */
  readonly news: News | undefined;
}

/** What is to be said of a snippet, for all to see and hear. */
export interface News {
  readonly name: Snippet['name'];
  readonly sentence: string;
}

const addressFaults = (faults: readonly Fault[]) =>
  faults.length
    ? html`<div class="alert" role="alert">
        <p>${builderText.addressFaults}</p>
        <ul>
          ${faults.map((fault) => html`<li>${addressFault(fault)}</li>`)}
        </ul>
      </div>`
    : nothing;

const preview = (sight: Sight): TemplateResult => {
  const { form } = sight;
  const note = previewNote[form.element];
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">${builderText.preview}</h2>
    ${previewFields(sight)}
    <div class="stage ${form.said['preview-width'] ?? 'page'} ${form.said['preview-scheme'] ?? 'light'}">
      ${sight.preview ?? html`<p class="waiting">${builderText.waitsForFeed}</p>`}
    </div>
    ${note ? html`<p class="help">${note}</p>` : nothing}
  </section>`;
};

/** More findings than these are shown when they are asked for. */
const FEW = 5;

const report = ({ report, result, findings }: Sight): TemplateResult => {
  const closed = report?.findings.find(({ code }) => code === 'no-cors');
  return html`<section class="report" aria-labelledby="feed" aria-busy=${!report}>
    <h2 id="feed">${builderText.feed}</h2>
    <div role="status">
      <p class="result">${result ?? builderText.examining}</p>
      ${report?.isOpen ? html`<p>${builderText.isOpen}</p>` : nothing}
      ${closed ? html`<p>${sentencesOf(closed).what}</p>` : nothing}
    </div>
    ${
      report?.findings.length
        ? html`<details ?open=${report.findings.length <= FEW}>
            <summary>${builderText.findings}</summary>
            ${findings}
          </details>`
        : nothing
    }
  </section>`;
};

const snippet = ({ name, code, note }: Snippet, { copy, news }: Sight): TemplateResult => {
  const { title, use } = snippetText[name];
  return html`<div class="snippet">
    <h4 id="snippet-${name}">${title}</h4>
    <p>${use}</p>
    <pre
      tabindex="0"
      role="group"
      aria-labelledby="snippet-${name}"
    ><code data-name=${name}>${code}</code></pre>
    ${note ? html`<p class="help">${note}</p>` : nothing}
    <div class="copy">
      <button type="button" aria-label="${builderText.copy}: ${title}" @click=${() => copy(name)}>
        ${builderText.copy}
      </button>
      <p role="status">${news?.name === name ? news.sentence : ''}</p>
    </div>
  </div>`;
};

const way = ({ title, when, names }: Way, sight: Sight) => {
  const snippets = names.flatMap((name) => sight.snippets.find((one) => one.name === name) ?? []);
  return snippets.length
    ? html`<h3>${title}</h3>
        ${when ? html`<p>${when}</p>` : nothing}
        <div class="panels">${snippets.map((one) => snippet(one, sight))}</div>`
    : nothing;
};

const snippets = (sight: Sight): TemplateResult =>
  html`<section class="snippets" aria-labelledby="snippets">
    <h2 id="snippets">${builderText.snippets}</h2>
    <p>${builderText.snippetsLead}</p>
    ${feedsIn(sight.form).includes(sight.example) ? html`<p class="caution">${builderText.copiesExample}</p>` : nothing}
    ${WAYS.map((one) => way(one, sight))}
  </section>`;

/** The whole page, below its heading. */
export const page = (sight: Sight): TemplateResult =>
  html`${addressFaults(sight.faults)}
    <div class="bench">
      <form
        autocomplete="off"
        aria-labelledby="choices"
        novalidate
        @submit=${(event: Event) => event.preventDefault()}
      >
        <h2 id="choices">${builderText.options}</h2>
        ${fields(sight)}
      </form>
      ${preview(sight)}
    </div>
    ${feedsIn(sight.form).length ? report(sight) : nothing}
    ${sight.snippets.length ? snippets(sight) : nothing}`;
