import { expect } from '@open-wc/testing';
import { requests } from '../support/network.js';
import { everyElement, newsroom, openPage, reportOf, scriptTag, type Report, widgetsAt } from './host.js';

const tryg = (): string => `${FEED_SERVER}/feeds/tryg/feed.json`;
const contract = (): string =>
  [
    "default-src 'none'",
    `script-src ${FEED_SERVER}`,
    "style-src 'none'",
    `connect-src ${FEED_SERVER}`,
    `img-src ${FEED_SERVER}`,
    "require-trusted-types-for 'script'",
    'trusted-types tryg-widgets',
  ].join('; ');

const reportsSent = async (id: string): Promise<unknown[]> => {
  const answer = await fetch(`${FEED_SERVER}/reports?id=${id}`);
  return (await answer.json()) as unknown[];
};

describe('a page with the strictest Content-Security-Policy', () => {
  it('shows every element, without a violation, a report or a word on the console', async () => {
    const id = crypto.randomUUID();
    const body = everyElement(tryg()) + newsroom(tryg());
    const report = await reportOf(body, { head: scriptTag(), csp: contract(), id });
    const shown = Object.fromEntries(report.widgets.map(({ tag, words }) => [tag, words]));
    expect(shown['tryg-skip-link']).to.equal('Gå til sidens indhold');
    expect(shown['tryg-breadcrumb']).to.contain('Tryg bydel');
    expect(shown['tryg-news-list']).to.contain('Tryghedsvandring i Gug');
    expect(shown['tryg-article']).to.contain('Arkivhaven og Vor Frue Kirke');
    expect(shown['tryg-contact-card']).to.contain('99 82 34 20');
    expect(shown['tryg-organisation']).to.contain('CVR-nummer');
    expect(shown['tryg-newsroom']).to.contain('Tryghedsvandring i Gug');
    expect(report.violations).to.deep.equal([]);
    expect(report.errors).to.deep.equal([]);
    expect(report.said).to.deep.equal([]);
    expect(await reportsSent(id)).to.deep.equal([]);
  });

  it('hears of a violation when there is one', async () => {
    const report = await reportOf(`${everyElement(tryg())}<p style="color:red">`, {
      head: scriptTag(),
      csp: contract(),
    });
    expect(report.violations.join()).to.contain('style-src');
  });

  it('keeps the page’s fallback, and tells the developer, where the policy does not name ours', async () => {
    const csp = contract().replace('trusted-types tryg-widgets', 'trusted-types noget-andet');
    const isDone = ({ said, widgets }: { said: string[]; widgets: unknown[] }) =>
      said.length > 0 && widgets.length > 0;
    const report = await reportOf(everyElement(tryg()), { head: scriptTag(), csp }, isDone);
    const canRefuse = 'trustedTypes' in globalThis;
    if (!canRefuse) return;
    expect(report.said.join()).to.contain('tryg-widgets').and.to.contain('trusted-types');
    expect(report.widgets.find(({ tag }) => tag === 'tryg-news-list')!.fallback).to.equal('Læs nyhederne');
    expect(report.errors).to.deep.equal([]);
  });
});

describe('a page whose editor asks what is wrong', () => {
  const isChecked = ({ widgets }: Report) => widgets.every(({ panel }) => panel.startsWith('Tjek af'));
  const news = (src: string) => `<tryg-news-list src="${src}" check></tryg-news-list>`;

  it('is told under the strictest policy, without a violation', async () => {
    const report = await reportOf(news(tryg()), { head: scriptTag('?ver=6.5'), csp: contract() }, isChecked);
    expect(report.widgets[0]!.panel).to.contain('Nyheden har ingen dato.').and.not.to.contain('(CSP)');
    expect(report.violations).to.deep.equal([]);
    expect(report.errors).to.deep.equal([]);
  });

  it('is told that the policy stops the feed, and what to ask for', async () => {
    const csp = contract().replace(`connect-src ${FEED_SERVER}`, "connect-src 'none'");
    const report = await reportOf(news(tryg()), { head: scriptTag(), csp }, isChecked);
    expect(report.widgets[0]!.panel).to.contain(`føje ${FEED_SERVER} til connect-src`);
  });

  it('is told that the policy stops the pictures', async () => {
    const csp = contract().replace(`img-src ${FEED_SERVER}`, "img-src 'none'");
    const report = await reportOf(news(tryg()), { head: scriptTag(), csp }, isChecked);
    expect(report.widgets[0]!.panel).to.contain(`img-src ${FEED_SERVER}`);
  });
});

describe('a page that is XHTML', () => {
  it('keeps its fallback, and tells the developer', async () => {
    const head = `<script>import('${widgetsAt()}')</script>`;
    const body = `<tryg-news-list src="${tryg()}"><a href="/nyheder">Læs nyhederne</a></tryg-news-list>`;
    const isDone = ({ said }: Report) => said.length > 0;
    const report = await reportOf(body, { head, type: 'application/xhtml+xml; charset=utf-8' }, isDone);
    expect(report.said.join()).to.contain('expected text/html');
    expect(report.widgets[0]!.fallback).to.equal('Læs nyhederne');
    expect(report.errors).to.deep.equal([]);
  });
});

describe('a page that has the script twice', () => {
  for (const [name, csp] of [
    ['under the strictest policy', contract],
    ['under none', () => ''],
  ] as const) {
    it(`keeps the first copy, throws nothing and says one line, ${name}`, async () => {
      const head = scriptTag() + scriptTag('?ver=2');
      const report = await reportOf(
        everyElement(tryg()),
        { head, csp: csp() },
        ({ said, widgets }) => widgets.every(({ isBusy, words }) => !isBusy && words) && said.length > 0,
      );
      expect(report.errors).to.deep.equal([]);
      expect(report.said).to.have.length(1);
      expect(report.said[0]).to.match(/^info: .*loaded twice/);
      expect(report.widgets.find(({ tag }) => tag === 'tryg-article')!.words).to.contain('Arkivhaven');
      expect(report.violations).to.deep.equal([]);
    });
  }

  it('loads what it needs on demand whatever a CMS adds to the script’s address', async () => {
    const report = await reportOf(everyElement(tryg()), { head: scriptTag('?ver=6.5'), csp: contract() });
    expect(report.widgets.find(({ tag }) => tag === 'tryg-article')!.words).to.contain('Arkivhaven');
    expect(report.said).to.deep.equal([]);
    expect(report.errors).to.deep.equal([]);
  });
});

describe('what the widgets ask of the network', () => {
  it('is the feed, once, without cookie and without referrer', async () => {
    const id = crypto.randomUUID();
    const page = openPage(everyElement(`${tryg()}?id=${id}`), { head: scriptTag() });
    await new Promise((passed) => setTimeout(passed, 2000));
    expect(await requests(id)).to.equal(1);
    const answer = await fetch(`${FEED_SERVER}/seen?id=${id}`);
    const [seen] = (await answer.json()) as { headers: Record<string, string> }[];
    expect(seen!.headers).to.not.have.any.keys('cookie', 'referer');
    page.close();
  });
});
