import { html, nothing, type TemplateResult } from 'lit';
import { finderText as danish } from '../../danish/finder-text.js';
import { danishOrder } from '../../danish/sorting.js';
import type { English } from '../../english/english.js';
import type { PlaceName } from '../../feed/places.js';
import { foreign, type Language } from '../parts/language.js';
import type { ReaderChoice } from './choice-in-address.js';

/** What a reader can choose, and has chosen. */
export interface Findings {
  readonly choice: ReaderChoice;
  readonly isSearchable: boolean;
  /** Those to choose among; a list of none is no choice. */
  readonly topics: readonly PlaceName[];
  readonly districts: readonly PlaceName[];
  readonly feedLanguage: string | undefined;
  readonly english: English | undefined;
  readonly choose: (changed: Partial<ReaderChoice>) => void;
  /** Shows all again; nothing where all is shown. */
  readonly reset: (() => void) | undefined;
}

/** The fields in which readers say what they want to see of a list. */
export const findingFields = (findings: Findings): TemplateResult => {
  const { isSearchable, topics, districts, feedLanguage, english, reset } = findings;
  const text = english?.finder ?? danish;
  const { lang } = foreign(feedLanguage, english);
  return html`<div class="finder" role="search" aria-label=${text.findNews}>
    ${isSearchable ? searchField(text.search, findings) : nothing}
    ${topics.length ? choiceOf('topic', [text.topic, text.allTopics], topics, lang, findings) : nothing}
    ${
      districts.length
        ? choiceOf('district', [text.district, text.allDistricts], districts, lang, findings)
        : nothing
    }
    ${reset ? html`<button type="button" part="button" @click=${reset}>${text.reset}</button>` : nothing}
  </div>`;
};

const searchField = (label: string, { choice, choose }: Findings) => {
  const type = ({ target }: Event) => choose({ query: (target as HTMLInputElement).value });
  return html`<label
    >${label} <input type="search" part="field" autocomplete="off" .value=${choice.query} @input=${type}
  /></label>`;
};

const choiceOf = (
  kind: 'topic' | 'district',
  [label, all]: readonly [string, string],
  names: readonly PlaceName[],
  lang: Language['lang'],
  { choice, choose }: Findings,
) => {
  const chosen = choice[kind];
  const slugs = new Map(names.map(({ slug, label }) => [label, slug]));
  const option = (name: string) => {
    const slug = slugs.get(name)!;
    return html`<option lang=${lang} value=${slug} .selected=${slug === chosen}>${name}</option>`;
  };
  const change = ({ target }: Event) => choose({ [kind]: (target as HTMLSelectElement).value });
  return html`<label
    >${label}
    <select part="field" @change=${change}>
      <option value="" .selected=${!chosen}>${all}</option>
      ${danishOrder([...slugs.keys()]).map(option)}
    </select></label
  >`;
};
