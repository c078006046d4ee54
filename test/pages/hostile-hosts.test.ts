import { expect } from '@open-wc/testing';
import { everyElement, reportOf, scriptTag, styleAt, type Report } from './host.js';

const tryg = (): string => `${FEED_SERVER}/feeds/tryg/feed.json`;

/* What a host may decide on purpose is the same in every page: the font, size and colour that the widgets inherit. */
const box = (content: string): string =>
  `<div style="all: initial; display: block; width: 900px; font: 16px/1.5 sans-serif; color: #1a1a1a">${content}<h2 data-control>Vært</h2></div>`;
const linked = (...addresses: string[]): string =>
  addresses.map((address) => `<link rel="stylesheet" href="${address.replaceAll('&', '&amp;')}">`).join('');

const TORTURE = `
  * { all: unset; }
  *, *::before, *::after { box-sizing: content-box !important; text-transform: uppercase; text-indent: 3em; text-align: right; list-style: square; cursor: crosshair; }
  html { font-size: 10px; }
  a { color: red; display: block; } p, h2, h3, li { margin: 40px; padding: 9px; border: 3px solid red; } img { float: left; border: 9px solid; }
  .root, .list, .card, .heading, .muted, .hidden { display: none !important; } table { width: 1px; } time, address { font: italic 30px cursive; }`;

const HOSTS: Record<string, () => string> = {
  'Bootstrap 3': () => linked(`${FEED_SERVER}/css/bootstrap3.css`),
  'Bootstrap 5': () => linked(`${FEED_SERVER}/css/bootstrap5.css`),
  'Det Fælles Designsystem': () => linked(`${FEED_SERVER}/css/dkfds.css`),
  'a sheet that unsets everything': () => linked(styleAt('* { all: unset; }')),
  'a root of 10 px': () => linked(styleAt('html { font-size: 62.5%; }')),
  'a sheet that tortures': () => linked(styleAt(TORTURE)),
};

/** Inherited properties reach the wrapper's host on purpose; these are the ones the wrapper takes back. */
const ON_PURPOSE = ['letter-spacing', 'word-spacing'];

const stylesOf = ({ widgets }: Report) =>
  widgets.map(({ tag, styles }) => ({
    tag,
    styles: styles.map((style) =>
      Object.fromEntries(Object.entries(style).filter(([name]) => !ON_PURPOSE.includes(name))),
    ),
  }));

describe('a host’s CSS', () => {
  let plain: Report;
  before(async () => {
    plain = await reportOf(box(everyElement(tryg())), { head: scriptTag() });
  });

  for (const [name, sheets] of Object.entries(HOSTS)) {
    it(`does not reach into the widgets: ${name}`, async () => {
      const hostile = await reportOf(box(everyElement(tryg())), { head: sheets() + scriptTag() });
      const [before, after] = [stylesOf(plain), stylesOf(hostile)];
      expect(after.map(({ tag, styles }) => [tag, styles.length])).to.deep.equal(
        before.map(({ tag, styles }) => [tag, styles.length]),
      );
      const leaks = after.flatMap(({ tag, styles }, widget) =>
        styles.flatMap((style, index) =>
          Object.entries(style)
            .filter(([property, value]) => before[widget]!.styles[index]![property] !== value)
            .map(
              ([property, value]) =>
                `${tag} ${style.element} ${property}: ${before[widget]!.styles[index]![property]} -> ${value}`,
            ),
        ),
      );
      expect(leaks).to.deep.equal([]);
      expect(hostile.control, 'the host’s own heading feels its CSS').to.not.deep.equal(plain.control);
      expect(hostile.errors).to.deep.equal([]);
    });
  }

  it('that makes the root 10 px and sizes only its own paragraphs leaves the widgets readable', async () => {
    const report = await reportOf(everyElement(tryg()), {
      head: linked(styleAt('html { font-size: 62.5% } p { font-size: 1.6rem }')) + scriptTag(),
    });
    const sizes = report.widgets.flatMap(({ styles }) =>
      styles.map((style) => parseFloat(style['font-size']!)),
    );
    expect(Math.min(...sizes)).to.be.at.least(12);
  });

  it('gives the widgets its font and colour', async () => {
    const report = await reportOf(everyElement(tryg()), {
      head: linked(styleAt('body { font: 20px/1.2 monospace; color: rgb(0, 80, 0) }')) + scriptTag(),
    });
    const lead = report.widgets
      .find(({ tag }) => tag === 'tryg-news-list')!
      .styles.find(({ element }) => element === 'h2')!;
    expect(lead).to.include({ 'font-family': 'monospace', color: 'rgb(0, 80, 0)', 'font-size': '32.5px' });
  });
});

describe('a narrow place', () => {
  for (const feed of ['tryg', 'long-words', 'odd', 'plain']) {
    it(`of 320 px shows everything of ${feed}.json without scrolling sideways`, async () => {
      const src = `${FEED_SERVER}/feeds/${feed}.json`;
      const layouts = ['list', 'cards', 'compact'].map(
        (layout) => `<tryg-news-list src="${src}" layout="${layout}" limit="50"></tryg-news-list>`,
      );
      const report = await reportOf(everyElement(src) + layouts.join(''), { head: scriptTag(), width: 320 });
      expect(report.overflow).to.equal(0);
    });
  }

  it('in a flex row, a float or a table cell is wide enough to read', async () => {
    const list = `<tryg-news-list src="${tryg()}" limit="1"></tryg-news-list>`;
    const places = `<div class="row">${list}</div><div class="float">${list}</div><table><tr><td>${list}</td></tr></table>`;
    const sheet = '.row { display: flex } .float { float: left }';
    const report = await reportOf(places, { head: linked(styleAt(sheet)) + scriptTag() });
    for (const { height } of report.widgets) expect(height).to.be.within(80, 700);
    expect(report.overflow).to.equal(0);
  });
});

describe('what stands below a list', () => {
  for (const [layout, width] of [
    ['list', 1000],
    ['list', 360],
    ['cards', 1000],
    ['compact', 360],
  ] as const) {
    it(`hardly moves when the news arrives (${layout}, ${width} px)`, async () => {
      const markup = (src: string) =>
        `<div style="font: 16px/1.5 sans-serif"><tryg-news-list src="${src}" layout="${layout}"></tryg-news-list></div>`;
      const head = scriptTag();
      const loading = await reportOf(
        markup(`${FEED_SERVER}/fault/hang`),
        { head, width },
        ({ widgets }) => widgets[0]!.height > 100,
      );
      const ready = await reportOf(markup(tryg()), { head, width });
      const moved =
        Math.abs(ready.widgets[0]!.height - loading.widgets[0]!.height) / ready.widgets[0]!.height;
      expect(moved, `from ${loading.widgets[0]!.height} to ${ready.widgets[0]!.height} px`).to.be.below(0.2);
    });
  }
});
