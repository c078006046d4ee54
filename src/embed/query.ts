import { accepts, ELEMENTS, FRAME, isElement, optionsOf, type ElementName, type Option } from './options.js';

/** Options by name, as an attribute would say them. */
export type Values = Readonly<Record<string, string>>;

/** An element, and what it is told. */
export interface Choice {
  readonly element: ElementName;
  readonly values: Values;
}

/** A choice for the page that shows elements in iframes, and what that page is told itself. */
export interface FrameChoice extends Choice {
  readonly frame: Values;
}

/** What is wrong with a query. */
export type Fault =
  | { readonly kind: 'no-element'; readonly known: readonly string[] }
  | { readonly kind: 'unknown-element'; readonly name: string; readonly known: readonly string[] }
  | {
      readonly kind: 'unknown-option';
      readonly name: string;
      readonly element: ElementName;
      readonly known: readonly string[];
    }
  | { readonly kind: 'malformed'; readonly option: Option; readonly value: string };

/** The query that says a choice, without `?`. */
export const queryOf = ({ element, values, frame }: FrameChoice): string =>
  new URLSearchParams({ element, ...values, ...frame }).toString();

/** Whether an element that keeps something in the page's address has put it there itself. */
const isOwn = (name: string, options: readonly Option[], query: URLSearchParams): boolean =>
  options.some((option) => {
    if (option.kind !== 'parameter') return false;
    const parameter = query.get(option.name) ?? option.default;
    return !!parameter && (name === parameter || name.startsWith(`${parameter}-`));
  });

/**
 * The choice that a query says.
 * @param search - From an address, with or without `?`.
 * @param page - What relative addresses in it are relative to.
 * @returns the faults as well: a choice with any is not to be shown.
 */
export function readQuery(search: string, page: string): { choice?: FrameChoice; faults: readonly Fault[] } {
  const query = new URLSearchParams(search);
  const element = query.get('element');
  const elements = Object.keys(ELEMENTS);
  if (!element) return { faults: [{ kind: 'no-element', known: elements }] };
  if (!isElement(element)) return { faults: [{ kind: 'unknown-element', name: element, known: elements }] };
  query.delete('element');

  const options = optionsOf(element);
  const known = [...options, ...FRAME].map(({ name }) => name);
  const choice = { element, values: {} as Record<string, string>, frame: {} as Record<string, string> };
  const faults: Fault[] = [];
  for (const [name, value] of query) {
    const own = options.find((option) => option.name === name);
    const option = own ?? FRAME.find((option) => option.name === name);
    if (option && accepts(option, value, page)) choice[own ? 'values' : 'frame'][name] = value;
    else if (option) faults.push({ kind: 'malformed', option, value });
    else if (!isOwn(name, options, query)) faults.push({ kind: 'unknown-option', name, element, known });
  }
  return { choice, faults };
}
