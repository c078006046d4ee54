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
import type { FrameChoice } from '../embed/query.js';

/** What stands in the form. */
export interface Form {
  readonly element: ElementName;
  /**
   * By option, as an attribute would say it, be it right or wrong; what is not there is as it is by itself. What was said of
   * another element stays, for the way back.
   */
  readonly said: Readonly<Record<string, string>>;
}

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
export const isRight = (option: Option, value: string): boolean =>
  accepts(option, value, option.kind === 'feed' ? 'about:blank' : 'https://host.example/');

/** Whether what the form says of an option cannot be used. */
export function isWrong(option: Option, form: Form): boolean {
  const value = form.said[option.name] ?? '';
  if (option.kind === 'feed') return !isRight(option, value);
  return option.name in form.said && !isByItself(option, value, form) && !isRight(option, value);
}

/** Those of some options that the form says, but for what is wrong and what goes without saying. */
export const chosen = (options: readonly Option[], form: Form): Record<string, string> =>
  Object.fromEntries(
    options.flatMap((option) => {
      const value = form.said[option.name];
      const isSaid = value !== undefined && !isByItself(option, value, form) && isRight(option, value);
      return isSaid ? [[option.name, value]] : [];
    }),
  );

/** What is embedded. */
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
