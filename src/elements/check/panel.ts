import { adoptStyles, render, type LitElement, type ReactiveController } from 'lit';
import { finding, type Finding } from '../../feed/finding.js';
import { base } from '../styles/base.js';
import { findingsAtAll } from './findings.js';
import { styles } from './styles.js';
import { check } from './template.js';

/** An element whose feed an editor may want to check. */
export type Checkable = LitElement & { readonly src: string; readonly check: boolean };

/** The addresses that stand behind an element's `src`. */
type AddressesOf = (src: string) => readonly string[];

/**
 * The panel above one element: there as long as the element has `check` and is in the page. It lies in a shadow root of its
 * own, so that neither the element's styles nor whoever looks for something in it take notice of it.
 */
class Panel implements ReactiveController {
  readonly #host: Checkable;
  readonly #addressesOf: AddressesOf;
  #box: HTMLElement | undefined;
  #asked: AbortController | undefined;
  /** What was checked last, in the editor's words. */
  #checked: string | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(host: Checkable, addressesOf: AddressesOf) {
    this.#host = host;
    this.#addressesOf = addressesOf;
    host.addController(this);
  }

  hostUpdated(): void {
    const { check: isWanted, isConnected, src } = this.#host;
    if (!isWanted || !isConnected) return this.#close();
    if (this.#box && this.#checked === src) return;
    this.#findings = undefined;
    void this.#check();
  }

  hostDisconnected(): void {
    this.#close();
  }

  #close(): void {
    this.#asked?.abort();
    this.#box?.remove();
    this.#box = undefined;
  }

  async #check(): Promise<void> {
    this.#asked?.abort();
    const { signal } = (this.#asked = new AbortController());
    const { src } = this.#host;
    const addresses = this.#addressesOf(src);
    const address = addresses.join(' ') || undefined;
    this.#checked = src;
    this.#draw(address, true);
    const findings = address
      ? await findingsAtAll(addresses, signal)
      : [src ? finding('bad-src', 'src', src) : finding('no-src')];
    if (signal.aborted) return;
    this.#findings = findings;
    this.#draw(address, false);
  }

  #draw(address: string | undefined, isBusy: boolean): void {
    const again = () => void this.#check();
    render(check({ address, findings: this.#findings, isBusy, again }), this.#open());
  }

  /** Before everything that the element draws, which stays as it is. */
  #open(): ShadowRoot {
    if (!this.#box) {
      this.#box = document.createElement('div');
      adoptStyles(this.#box.attachShadow({ mode: 'open' }), [base, styles]);
      this.#host.renderRoot.prepend(this.#box);
    }
    return this.#box.shadowRoot!;
  }
}

const panels = new WeakMap<Checkable, Panel>();

/** Gives an element its panel, which from then on comes and goes by itself. */
export function inspect(host: Checkable, addressesOf: AddressesOf): void {
  if (panels.has(host)) return;
  const panel = new Panel(host, addressesOf);
  panels.set(host, panel);
  panel.hostUpdated();
}
