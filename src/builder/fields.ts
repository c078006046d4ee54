import { html, nothing, type TemplateResult } from 'lit';
import { builderText, groupOf, GROUPS, type Group } from '../danish/builder-text.js';
import { expected } from '../danish/frame-text.js';
import { elementText, optionText } from '../danish/option-text.js';
import { ELEMENTS, isElement, type Option, type OptionName } from '../embed/options.js';
import type { Suggestions } from './suggestions.js';
import { defaultOf, isWrong, optionsIn, type Form } from './form.js';

/** What the form's fields need. */
export interface Filling {
  readonly form: Form;
  /** Options whose fields hold what the browser itself cannot read, such as letters where a number is to be. */
  readonly unreadable: ReadonlySet<string>;
  /** The address of the feed for those who have none yet. */
  readonly example: string;
  /** What has been found out about the feed, in one line. */
  readonly result: string | undefined;
  readonly suggestions: Suggestions;
  readonly change: (form: Form) => void;
  /** @param value - `undefined` for what is as it is by itself. */
  readonly say: (option: Option, value: string | undefined, isUnreadable?: boolean) => void;
}

type Input = Event & { readonly target: HTMLInputElement };
type Selection = Event & { readonly target: HTMLSelectElement };

const words = ({ name }: Option) => optionText[name as OptionName];

const complaint = (option: Option, { form, unreadable }: Filling): string | undefined => {
  if (!unreadable.has(option.name) && !isWrong(option, form)) return undefined;
  return option.kind === 'feed' && !form.said.src ? builderText.noFeed : builderText.mustBe(expected(option));
};

/** A label, a field, and below them what helps and what is wrong. */
function labelled(
  option: Option,
  filling: Filling,
  field: (described: string | typeof nothing, invalid: 'true' | typeof nothing) => TemplateResult,
): TemplateResult {
  const { name } = option;
  const { label, help } = words(option);
  const wrong = complaint(option, filling);
  const described = [help && `${name}-help`, wrong && `${name}-wrong`].filter(Boolean).join(' ') || nothing;
  return html`<div class="field">
    <label for=${name}>${label}</label>
    ${field(described, wrong ? 'true' : nothing)}
    ${wrong ? html`<p class="wrong" id="${name}-wrong">${wrong}</p>` : nothing}
    ${help ? html`<p class="help" id="${name}-help">${help}</p>` : nothing}
  </div>`;
}

function checkbox(option: Option, { form, say }: Filling): TemplateResult {
  const { name } = option;
  const { label, help } = words(option);
  return html`<div class="field tick">
    <input
      type="checkbox"
      id=${name}
      .checked=${name in form.said}
      aria-describedby=${help ? `${name}-help` : nothing}
      @change=${({ target }: Input) => say(option, target.checked ? '' : undefined)}
    />
    <label for=${name}>${label}</label>
    ${help ? html`<p class="help" id="${name}-help">${help}</p>` : nothing}
  </div>`;
}

function select(option: Option & { kind: 'choice' }, filling: Filling): TemplateResult {
  const { form, say } = filling;
  const value = form.said[option.name] ?? option.default;
  return labelled(
    option,
    filling,
    (described) =>
      html`<select
        id=${option.name}
        aria-describedby=${described}
        @change=${({ target }: Selection) => say(option, target.value)}
      >
        ${option.values.map(
          (one) =>
            html`<option value=${one} .selected=${one === value}>
              ${words(option).values?.[one] ?? one}
            </option>`,
        )}
      </select>`,
  );
}

function input(option: Option, filling: Filling): TemplateResult {
  const { form, say, suggestions } = filling;
  const { name } = option;
  const { min, max } = option as { min?: number; max?: number };
  const isNumber = option.kind === 'number';
  const isAddress = option.kind === 'feed' || option.kind === 'address';
  return labelled(
    option,
    filling,
    (described, invalid) =>
      html`<input
          type=${isNumber ? 'number' : 'text'}
          id=${name}
          min=${min ?? nothing}
          max=${max ?? nothing}
          inputmode=${isAddress ? 'url' : nothing}
          list=${suggestions[name] ? `${name}-suggestions` : nothing}
          spellcheck=${isNumber || isAddress ? 'false' : nothing}
          ?required=${option.kind === 'feed'}
          .value=${form.said[name] ?? defaultOf(option, form)}
          aria-describedby=${described}
          aria-invalid=${invalid}
          @input=${({ target }: Input) => say(option, target.value, target.validity.badInput)}
        />
        <datalist id="${name}-suggestions">
          ${suggestions[name]?.map(({ value, label }) => html`<option value=${value} label=${label}></option>`)}
        </datalist>`,
  );
}

function feed(option: Option, filling: Filling): TemplateResult {
  const { form, example, result, say } = filling;
  return html`${input(option, filling)}
  ${
    form.said.src === example
      ? html`<p class="help">${builderText.isExample}</p>`
      : html`<button type="button" @click=${() => say(option, example)}>${builderText.example}</button>`
  }
  ${result ? html`<p class="help"><a href="#feed">${result}</a></p>` : nothing}`;
}

function field(option: Option, filling: Filling): TemplateResult {
  if (option.kind === 'boolean') return checkbox(option, filling);
  if (option.kind === 'choice') return select(option, filling);
  return option.kind === 'feed' ? feed(option, filling) : input(option, filling);
}

const elementField = ({ form, change }: Filling): TemplateResult =>
  html`<div class="field">
    <label for="element">${builderText.element}</label>
    <select
      id="element"
      @change=${({ target: { value } }: Selection) => isElement(value) && change({ ...form, element: value })}
    >
      ${Object.keys(ELEMENTS).map(
        (name) =>
          html`<option value=${name} .selected=${name === form.element}>
            ${isElement(name) ? elementText[name] : name}
          </option>`,
      )}
    </select>
  </div>`;

function group(name: Group, filling: Filling): TemplateResult | typeof nothing {
  const options = optionsIn(filling.form).filter((option) => groupOf[option.name as OptionName] === name);
  if (!options.length && name !== 'first') return nothing;
  return html`<fieldset>
    <legend>${GROUPS[name]}</legend>
    ${name === 'frame' ? html`<p class="help">${builderText.frameUnseen}</p>` : nothing}
    ${name === 'first' ? elementField(filling) : nothing} ${options.map((option) => field(option, filling))}
  </fieldset>`;
}

const isRare = (option: Option): boolean => ['few', 'frame'].includes(groupOf[option.name as OptionName]);

/** The form: every option of the chosen element, what few need out of the way, unless it is in use. */
export function fields(filling: Filling): TemplateResult {
  const { form } = filling;
  const rare = optionsIn(form).filter(isRare);
  return html`${(['first', 'look', 'readers'] as const).map((name) => group(name, filling))}
  ${
    rare.length
      ? html`<details ?open=${rare.some(({ name }) => name in form.said)}>
          <summary>${builderText.more}</summary>
          ${group('few', filling)} ${group('frame', filling)}
        </details>`
      : nothing
  }`;
}
