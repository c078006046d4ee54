import { render } from 'lit';
import { builderText, snippetText } from '../danish/builder-text.js';
import { elementText } from '../danish/option-text.js';
import type { Option } from '../embed/options.js';
import type { Fault } from '../embed/query.js';
import type { Delivery } from '../embed/snippet.js';
import { resultOf } from '../elements/check/template.js';
import { copyTextOf } from './copy.js';
import { deliveryFrom } from './delivery.js';
import { Examination } from './examination.js';
import { findingsBox } from './findings-box.js';
import { formFrom, searchFor } from './form-address.js';
import { choiceIn, feedsIn, isReady, type Form } from './form.js';
import { sandboxed } from './frames.js';
import { later } from './later.js';
import { lookOf } from './look.js';
import { page, type News } from './page.js';
import { pinsOf } from './pins.js';
import { previewPage } from './preview.js';
import { snippetsFor, type Snippet } from './snippets.js';
import { suggestionsFrom } from './suggestions.js';

/* The page on which editors build what they embed. */

/** After the last key, in milliseconds. */
const PAUSE = 400;

const beside = (file: string): string => new URL(file, import.meta.url).href;

class Builder {
  readonly #place: HTMLElement;
  readonly #example: string;
  readonly #delivery: Delivery;
  readonly #pins: readonly Snippet[];
  readonly #findings = findingsBox();
  #form: Form;
  #faults: readonly Fault[];
  readonly #unreadable = new Set<string>();
  #preview: HTMLIFrameElement | undefined;
  /** What the preview holds. */
  #previewed: string | undefined;
  readonly #examination = new Examination(beside('elsewhere.js'));
  #news: News | undefined;
  /** The address's query as it was when the form was last read from it, or written into it. */
  #search = location.search;

  constructor(place: HTMLElement, example: string, delivery: Delivery, pins: readonly Snippet[]) {
    [this.#place, this.#example, this.#delivery, this.#pins] = [place, example, delivery, pins];
    ({ form: this.#form, faults: this.#faults } = formFrom(location.href, example));
    addEventListener('popstate', () => this.#travel());
    this.#try();
  }

  #travel(): void {
    // A link to a place in this page.
    if (location.search === this.#search) return;
    this.#search = location.search;
    ({ form: this.#form, faults: this.#faults } = formFrom(location.href, this.#example));
    this.#unreadable.clear();
    this.#try();
  }

  readonly #change = (form: Form): void => {
    this.#form = form;
    this.#faults = [];
    this.#news = undefined;
    this.#tryLater();
    this.#draw();
  };

  readonly #say = (option: Option, value: string | undefined, isUnreadable = false): void => {
    this.#unreadable.delete(option.name);
    if (isUnreadable) this.#unreadable.add(option.name);
    const said = Object.entries(this.#form.said).filter(([name]) => name !== option.name);
    if (value !== undefined) said.push([option.name, value]);
    // What the browser cannot read stays in its field.
    this.#change(isUnreadable ? this.#form : { ...this.#form, said: Object.fromEntries(said) });
  };

  readonly #copy = async (name: Snippet['name']): Promise<void> => {
    const code = this.#place.querySelector<HTMLElement>(`[data-name=${name}]`)!;
    const isCopied = await copyTextOf(code);
    const sentence = isCopied ? builderText.copied(snippetText[name].title) : builderText.notCopied;
    this.#tell({ name, sentence });
  };

  /** Said anew, even if it is what was said last. */
  #tell(news: News): void {
    this.#news = undefined;
    this.#draw();
    setTimeout(() => {
      this.#news = news;
      this.#draw();
    }, 50);
  }

  readonly #try = (): void => {
    this.#show();
    void this.#examination.turnTo(feedsIn(this.#form)).then(() => this.#draw());
    this.#draw();
  };

  /** Not with each key: browsers let a page write its address only so often. */
  readonly #tryLater = later(PAUSE, () => {
    history.replaceState(null, '', searchFor(this.#form, this.#example) + location.hash);
    this.#search = location.search;
    this.#try();
  });

  #show(): void {
    const choice = choiceIn(this.#form);
    const html = isReady(this.#form)
      ? previewPage(this.#delivery, choice, beside('preview.css'), lookOf(this.#form))
      : undefined;
    if (html === this.#previewed) return;
    this.#previewed = html;
    // A new frame each time: another page in the same one would be one more step for the browser's button back.
    const title = builderText.previewOf(elementText[choice.element]);
    this.#preview =
      html === undefined
        ? undefined
        : sandboxed(html, title, 'allow-popups allow-popups-to-escape-sandbox allow-downloads');
  }

  #draw(): void {
    const [form, { report }] = [this.#form, this.#examination];
    const { feeds = [], findings } = report ?? {};
    this.#findings.show(findings ?? []);
    const isKnown = isReady(form) && this.#examination.isDoneWith(feedsIn(form));
    const sight = {
      form,
      faults: this.#faults,
      unreadable: this.#unreadable,
      example: this.#example,
      preview: this.#preview,
      report,
      result: findings && resultOf(findings),
      suggestions: suggestionsFrom(feeds),
      findings: this.#findings.box,
      // Their links and policies take after what is in the feeds: who copied before would copy something else.
      snippets: isKnown ? [...snippetsFor(this.#delivery, choiceIn(form), report), ...this.#pins] : [],
      news: this.#news,
      change: this.#change,
      say: this.#say,
      copy: (name: Snippet['name']) => void this.#copy(name),
    };
    render(page(sight), this.#place);
  }
}

const example = document.querySelector<HTMLLinkElement>('link[rel=alternate]')!.href;
const delivery = await deliveryFrom(new URL('../', import.meta.url));
new Builder(document.querySelector<HTMLElement>('#builder')!, example, delivery, await pinsOf(delivery));
