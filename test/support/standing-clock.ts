/* What runs in a page whose clock the test sets. Each function is sent there as text, and sees nothing of what is around it. */

declare global {
  /** Sets the page's clock, which stands; what was planned for until then happens. */
  var setClock: (moment: string) => void;
}

/** Stops the page's clock. What is planned for a second ahead, or more, waits for the test. */
export function stopClock(): void {
  const { Date: RealDate, setTimeout, clearTimeout } = globalThis;
  let now = RealDate.now();
  globalThis.Date = class extends RealDate {
    constructor(...parts: [] | [number]) {
      super(...(parts.length ? parts : ([now] as const)));
    }
    static override now(): number {
      return now;
    }
  } as DateConstructor;

  const planned = new Map<number, { at: number; call: () => void }>();
  let last = 1e9; // beyond the browser's own numbers
  globalThis.setTimeout = ((call: () => void, wait = 0, ...told: []) => {
    if (wait < 1000) return setTimeout(call, wait, ...told);
    planned.set((last += 1), { at: now + wait, call });
    return last;
  }) as typeof globalThis.setTimeout;
  globalThis.clearTimeout = ((id: number) => {
    if (!planned.delete(id)) clearTimeout(id);
  }) as typeof globalThis.clearTimeout;
  globalThis.setClock = (moment) => {
    now = RealDate.parse(moment);
    for (const [id, { at, call }] of planned) {
      if (at > now) continue;
      planned.delete(id);
      call();
    }
  };
}

/** The zone that the page is in, with its offsets in January and in July. */
export function zoneInForce(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const offsets = ['2026-01-15', '2026-07-15'].map((day) => new Date(day).getTimezoneOffset());
  return [timeZone, ...offsets].join(' ');
}

/** What is to be looked at: an element by its attributes, and what to read in it. */
export interface Sight {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly src: string;
  /** Selector of what to read. */
  readonly read: string;
}

/** What two readers have at each moment: one who came at the first and stays, and one who comes just then. */
export async function look({ tag, attributes, src, read }: Sight, moments: readonly string[]) {
  type Shown = HTMLElement & { updateComplete: Promise<unknown> };
  const come = (visit: string): Promise<Shown> =>
    new Promise((done, fail) => {
      const element = document.createElement(tag) as Shown;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      // An address of their own: whoever comes fetches the feed, and sees notices that somebody else sees too.
      element.setAttribute('src', `${src}&visit=${visit}`);
      element.addEventListener('tryg-feed-ready', () => done(element));
      element.addEventListener('tryg-feed-failed', () => fail(new Error('no feed')));
      document.body.append(element);
    });
  const words = async (element: Shown): Promise<string[]> => {
    await element.updateComplete;
    const found = [...element.shadowRoot!.querySelectorAll(read)];
    return found.map((node) => (node.textContent ?? '').replace(/\s+/g, ' ').trim());
  };
  setClock(moments[0]!);
  const staying = await come('first');
  const seen: { moment: string; whoStays: string[]; whoComes: string[] }[] = [];
  for (const moment of moments) {
    setClock(moment);
    const whoStays = await words(staying);
    const coming = await come(moment);
    seen.push({ moment, whoStays, whoComes: await words(coming) });
    coming.remove();
  }
  staying.remove();
  return seen;
}

/** Presses every button of an element that saves something; gives what would be among the downloads. */
export async function saveAll({ tag, attributes, src, read }: Sight, moment: string): Promise<string[]> {
  setClock(moment);
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.setAttribute('src', src);
  await new Promise((ready) => {
    element.addEventListener('tryg-feed-ready', ready);
    document.body.append(element);
  });
  const addresses: string[] = [];
  // Links have no such method of their own, but inherit it.
  HTMLAnchorElement.prototype.click = function () {
    addresses.push(this.href);
  };
  for (const button of element.shadowRoot!.querySelectorAll<HTMLButtonElement>(read)) button.click();
  Reflect.deleteProperty(HTMLAnchorElement.prototype, 'click');
  element.remove();
  return Promise.all(addresses.map(async (address) => (await fetch(address)).text()));
}

/** What an element says of itself when its feed could not be had anew: at that moment and at later ones, by itself. */
export async function lookAgain(
  tag: string,
  src: string,
  [came, reloaded, ...later]: readonly [string, string, ...string[]],
): Promise<string[]> {
  setClock(came);
  const element = document.createElement(tag) as HTMLElement & {
    reload(): void;
    updateComplete: Promise<unknown>;
  };
  element.setAttribute('src', src);
  const told = (name: string) => new Promise((heard) => element.addEventListener(name, heard));
  const ready = told('tryg-feed-ready');
  document.body.append(element);
  await ready;
  setClock(reloaded);
  const failed = told('tryg-feed-failed');
  element.reload();
  await failed;
  const said: string[] = [];
  for (const moment of [reloaded, ...later]) {
    setClock(moment);
    await element.updateComplete;
    const status = element.shadowRoot!.querySelector('[role=status]')!.textContent ?? '';
    said.push(status.replace(/\s+/g, ' ').trim());
  }
  element.remove();
  return said;
}
