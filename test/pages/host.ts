/** What a page on another origin says of itself and of the widgets in it. */
export interface Report {
  /** Directives of the page's Content-Security-Policy that were violated. */
  violations: string[];
  /** Everything said on the console, with its method. */
  said: string[];
  /** Errors and rejections nobody caught. */
  errors: string[];
  /** How much wider the page is than its window, in px. */
  overflow: number;
  widgets: Widget[];
  /** Computed styles of the page's root and of its nodes marked `data-control`: proof that its CSS is at work. */
  control: Record<string, string>[];
}

export interface Widget {
  tag: string;
  isBusy: boolean;
  /** Words inside, white space evened out. */
  words: string;
  /** Words of the panel that editors ask for. */
  panel: string;
  /** The text of the host's own children where they are shown. */
  fallback: string;
  height: number;
  top: number;
  /** Computed styles of everything inside, element by element, that a host's CSS might have reached. */
  styles: Record<string, string>[];
}

/**
 * Runs inside the page, so it may use nothing from here. It comes before everything else in the page, and sees by the
 * builtins of that moment, whatever the page's scripts make of them later.
 */
function probe(): void {
  const violations: string[] = [];
  const said: string[] = [];
  const errors: string[] = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );
  type Members = Record<PropertyKey, PropertyDescriptor>;
  const { defineProperty } = Object;
  const { ownKeys } = Reflect;
  const membersOf: (owner: object) => Members = Object.getOwnPropertyDescriptors;
  const builtins = [Array.prototype, Array, Object, String.prototype].map(
    (owner) => [owner, membersOf(owner)] as const,
  );
  const put = (owner: object, members: Members) => {
    for (const name of ownKeys(members))
      if (members[name]!.configurable) defineProperty(owner, name, members[name]!);
  };
  const asItWas = <T>(act: () => T): T => {
    const now: (readonly [object, Members])[] = [];
    for (const [owner, members] of builtins) {
      now[now.length] = [owner, membersOf(owner)];
      put(owner, members);
    }
    const done = act();
    for (const [owner, members] of now) put(owner, members);
    return done;
  };
  for (const method of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    console[method] = (...parts: unknown[]) =>
      asItWas(() => void said.push(`${method}: ${parts.map(String).join(' ')}`));
  }
  addEventListener('error', ({ message }) => asItWas(() => errors.push(message)));
  addEventListener('unhandledrejection', ({ reason }) => asItWas(() => errors.push(String(reason))));

  const PROPERTIES =
    'align-items background-color border-block-end-width border-inline-start-width box-shadow box-sizing clip-path color cursor display float font-family font-size font-style font-variant-numeric font-weight letter-spacing line-height list-style-type margin-block-end margin-block-start margin-inline-start max-width opacity outline-style overflow-x padding-block-end padding-block-start padding-inline-start position text-align text-decoration-line text-indent text-shadow text-transform visibility white-space word-spacing';
  const stylesOf = (root: ParentNode, selector = '*') =>
    [...root.querySelectorAll(selector)].map((element) => {
      const style = getComputedStyle(element);
      const entries = PROPERTIES.split(' ').map((name): [string, string] => [
        name,
        style.getPropertyValue(name),
      ]);
      return { element: element.localName, ...Object.fromEntries(entries) };
    });
  const even = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
  /** What stands in an element, also in the elements inside it. */
  const textOf = (node: Node): string => {
    if (node instanceof Text) return node.data;
    // Where a host hides `adoptedStyleSheets`, style elements hold the styles.
    if (!(node instanceof Element) || node.matches('style')) return '';
    return [...(node.shadowRoot ?? node).childNodes].map(textOf).join('');
  };
  const isBusy = (root: ShadowRoot): boolean =>
    root.querySelector('.root')?.getAttribute('aria-busy') === 'true' ||
    [...root.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot && isBusy(shadowRoot));
  const widget = (element: Element) => {
    const root = element.shadowRoot;
    const { height, top } = element.getBoundingClientRect();
    const slots = [...(root?.querySelectorAll('slot') ?? [])];
    const shown = root ? slots.flatMap((slot) => slot.assignedElements()) : [...element.children];
    return {
      tag: element.localName,
      isBusy: !root || isBusy(root),
      words: even([...(root?.children ?? [])].map(textOf).join(' ')),
      panel: even(root?.firstElementChild?.shadowRoot?.textContent),
      fallback: even(shown.map((child) => child.textContent).join(' ')),
      height,
      top,
      styles: root ? stylesOf(root) : [],
    };
  };
  const report = () => {
    const widgets = [...document.querySelectorAll('*')]
      .filter(({ localName }) => localName.startsWith('tryg-'))
      .map(widget);
    const overflow = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const control = stylesOf(document, 'html, [data-control]');
    return { violations, said, errors, overflow, widgets, control };
  };
  addEventListener('message', ({ source }) => source?.postMessage(asItWas(report), { targetOrigin: '*' }));
}

const served = (type: string, body: string): string =>
  `${FEED_SERVER}/answer?${new URLSearchParams({ type, body }).toString()}`;

/** Address of a script, or a style sheet, made for one test. */
export const scriptAt = (code: string): string => served('text/javascript', code);
export const styleAt = (css: string): string => served('text/css', css);

/** Address of the finished script; `more` makes it another address, as some CMS do. */
export const widgetsAt = (more = ''): string => `${FEED_SERVER}/dist/tryg-widgets.js${more}`;

/** The one tag an editor pastes. */
export const scriptTag = (more = ''): string => `<script type="module" src="${widgetsAt(more)}"></script>`;

export interface HostPage {
  ask(): Promise<Report>;
  close(): void;
}

/** Opens a page of another origin in a frame: the probe, then `head`, then `body`. */
export function openPage(
  body: string,
  { csp = '', head = '', width = 1024, id = '', type = '' } = {},
): HostPage {
  const start = `<script src="${scriptAt(`(${probe.toString()})()`).replaceAll('&', '&amp;')}"></script>`;
  const html = `<!DOCTYPE html><html lang="da" xmlns="http://www.w3.org/1999/xhtml"><head><meta charset="utf-8" /><title>Vært</title>${start}${head}</head><body>${body}</body></html>`;
  const query = new URLSearchParams({ html, ...(csp && { csp }), ...(id && { id }), ...(type && { type }) });
  const frame = document.createElement('iframe');
  frame.style.cssText = `width:${width}px;height:900px;border:0`;
  frame.src = `${FEED_SERVER}/page?${query.toString()}`;
  document.body.append(frame);
  return {
    ask: () =>
      new Promise((told) => {
        const hear = ({ source, data }: MessageEvent) => {
          if (source !== frame.contentWindow) return;
          removeEventListener('message', hear);
          told(data as Report);
        };
        addEventListener('message', hear);
        frame.contentWindow!.postMessage('report', '*');
      }),
    close: () => frame.remove(),
  };
}

/**
 * Opens a page, waits until its widgets have come to rest as `isDone` says, and returns what it says of itself.
 * @param patience - How often it is asked.
 */
export async function reportOf(
  body: string,
  options: Parameters<typeof openPage>[1] = {},
  isDone = (report: Report) => report.widgets.every(({ isBusy }) => !isBusy),
  patience = 100,
): Promise<Report> {
  const page = openPage(body, options);
  let report: Report | undefined;
  for (let tries = 0; tries < patience; tries += 1) {
    await new Promise((passed) => setTimeout(passed, 100));
    report = await Promise.race([page.ask(), new Promise<undefined>((passed) => setTimeout(passed, 300))]);
    if (report?.widgets.length && isDone(report)) break;
  }
  page.close();
  if (!report) throw new Error('The page did not answer.');
  return report;
}

/** The element that is made of the others. */
export const newsroom = (src: string): string =>
  `<tryg-newsroom src="${src}"><a href="/nyheder">Læs nyhederne</a></tryg-newsroom>`;

/** Every other element once, each with a fallback, as an editor would paste them. */
export const everyElement = (src: string, more = ''): string => `
  <tryg-skip-link target="indhold"></tryg-skip-link>
  <tryg-breadcrumb src="${src}" item="tryg-bydel-nyhed"><a href="/">Forside</a><a href="/nyheder">Nyheder</a></tryg-breadcrumb>
  <main id="indhold">
    <tryg-news-list src="${src}" searchable filterable ${more}><a href="/nyheder">Læs nyhederne</a></tryg-news-list>
    <tryg-article src="${src}" json-ld share><a href="/nyhed">Læs nyheden</a></tryg-article>
    <tryg-event-list src="${src}"><a href="/kalender">Kalender</a></tryg-event-list>
    <tryg-notice src="${src}"></tryg-notice>
    <tryg-contact-card src="${src}" emergency><a href="tel:99823420">99 82 34 20</a></tryg-contact-card>
    <tryg-organisation src="${src}" json-ld>Tryg Aalborg</tryg-organisation>
  </main>`;
