import { eventText } from '../danish/event-text.js';
import { danishText } from '../danish/text.js';
import {
  accepts,
  addressesIn,
  fitsFrame,
  FRAME,
  optionsOf,
  type ElementName,
  type Option,
} from '../embed/options.js';
import { queryOf, readQuery, type Fault, type FrameChoice } from '../embed/query.js';

/** What the preview may be told, in the page's address as well. */
export const PREVIEW = [
  { name: 'preview-width', kind: 'choice', values: ['page', 'column', 'phone'], default: 'page' },
  { name: 'preview-scheme', kind: 'choice', values: ['light', 'dark'], default: 'light' },
  { name: 'preview-host', kind: 'choice', values: ['plain', 'hostile'], default: 'plain' },
] as const satisfies readonly Option[];

export type PreviewName = (typeof PREVIEW)[number]['name'];

/** What stands in the form. */
export interface Form {
  readonly element: ElementName;
  /**
   * By option, as an attribute would say it, be it right or wrong; what is not there is as it is by itself. What was said of
   * another element stays, for the way back.
   */
  readonly said: Readonly<Record<string, string>>;
}

const FIRST: ElementName = 'news-list';

/** What the frame may be told of an element. */
const frameOptionsOf = (element: ElementName): readonly Option[] => (fitsFrame(element) ? FRAME : []);

/** Everything that may be chosen. */
export const optionsIn = ({ element }: Form): readonly Option[] => [
  ...optionsOf(element),
  ...frameOptionsOf(element),
];

/** What an option is by itself, in the form's words. */
export function defaultOf(option: Option, { element, said }: Form): string {
  if (option.name === 'heading')
    return element !== 'event-list'
      ? danishText.news
      : 'past' in said
        ? eventText.pastEvents
        : eventText.events;
  return 'default' in option ? String(option.default ?? '') : '';
}

const isByItself = (option: Option, value: string, form: Form): boolean =>
  option.kind !== 'boolean' &&
  // An empty heading is none; any other empty field is a field that nobody has filled in.
  (value === defaultOf(option, form) || (value === '' && option.name !== 'heading'));

/** Whether an option may be so: a feed's address whole, since who pastes it has another page; a link may be relative to that. */
const isRight = (option: Option, value: string): boolean =>
  accepts(option, value, option.kind === 'feed' ? 'about:blank' : 'https://host.example/');

/** Whether what the form says of an option cannot be used. */
export function isWrong(option: Option, form: Form): boolean {
  const value = form.said[option.name] ?? '';
  if (option.kind === 'feed') return !isRight(option, value);
  return option.name in form.said && !isByItself(option, value, form) && !isRight(option, value);
}

const chosen = (options: readonly Option[], form: Form): Record<string, string> =>
  Object.fromEntries(
    options.flatMap((option) => {
      const value = form.said[option.name];
      const isSaid = value !== undefined && !isByItself(option, value, form) && isRight(option, value);
      return isSaid ? [[option.name, value]] : [];
    }),
  );

/** What is embedded: what the form says, but for what is wrong and what goes without saying. */
export const choiceIn = (form: Form): FrameChoice => ({
  element: form.element,
  values: chosen(optionsOf(form.element), form),
  frame: chosen(frameOptionsOf(form.element), form),
});

/** Whether there is enough to show. */
export const isReady = (form: Form): boolean =>
  optionsOf(form.element).every((option) => option.kind !== 'feed' || !isWrong(option, form));

/** The addresses of the feeds that are to be shown. */
export const feedsIn = (form: Form): string[] =>
  addressesIn(choiceIn(form).values.src ?? '', 'about:blank').map(({ href }) => href);

/** @param example - The address of the feed that needs no mention. */
export function searchFor(form: Form, example: string): string {
  const { element, values, frame } = choiceIn(form);
  const { src, ...others } = values;
  const own = src === undefined || src === example ? others : values;
  return `?${queryOf({ element, values: own, frame: { ...frame, ...chosen(PREVIEW, form) } })}`;
}

/** What the preview is to be seen on. */
export const lookOf = ({ said }: Form): Readonly<Record<PreviewName, string>> =>
  Object.fromEntries(PREVIEW.map(({ name, default: usual }) => [name, said[name] ?? usual])) as Record<
    PreviewName,
    string
  >;

/** What a query says; of the first element, where it names none that there is. */
function readAnyhow(query: URLSearchParams, page: string): ReturnType<typeof readQuery> {
  const read = readQuery(query.toString(), page);
  if (read.choice) return read;
  query.set('element', FIRST);
  const { choice, faults } = readQuery(query.toString(), page);
  return { choice, faults: [...read.faults, ...faults] };
}

/**
 * The form as an address of the page says it.
 * @returns what is wrong with the address as well, and is left out of the form.
 */
export function formFrom(page: string, example: string): { form: Form; faults: readonly Fault[] } {
  const query = new URL(page).searchParams;
  const said: Record<string, string> = {};
  const faults: Fault[] = [];
  if (!query.has('element')) query.set('element', FIRST);
  for (const option of PREVIEW) {
    const value = query.get(option.name);
    query.delete(option.name);
    if (value === null) continue;
    if (isRight(option, value)) said[option.name] = value;
    else faults.push({ kind: 'malformed', option, value });
  }
  const read = readAnyhow(query, page);
  const { element = FIRST, values = {}, frame = {} } = read.choice ?? {};
  const feeds = addressesIn(values.src ?? example, page).map(({ href }) => href);
  return {
    form: { element, said: { ...values, ...frame, ...said, src: feeds.join(' ') } },
    faults: [...read.faults, ...faults],
  };
}
