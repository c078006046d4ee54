import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { reportOf, scriptTag, type Report } from '../pages/host.js';
import { PATIENCE, publish, published, requests, type Answer } from '../support/network.js';
import { all, feedOf, inside, settled, shown, silenced, words } from '../support/reader.js';

/* A list that is expanded through an archive of pages and shards, which changes, fails, and leads in circles. */

const titles = (list: Element): string[] => all(list, 'ul:not(.skeleton) > li [part=heading]').map(words);
const numbered = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `Nyhed ${from + at}`);
const buttonOf = (list: Element): HTMLButtonElement => all<HTMLButtonElement>(list, '.more button')[0]!;
const isThere = (list: Element): boolean => !!buttonOf(list);
const extentOf = (list: Element): string => words(inside(list).querySelector('.more [role=status]'));
const focused = (list: Element): string => words(inside(list).activeElement);

const news = (from: number, to: number, more: object = {}, item: object = {}): Answer => ({
  feed: feedOf(
    numbered(from, to).map((title) => ({ id: title, title, url: `https://example.org/${title}`, ...item })),
    more,
  ),
});

/** A feed in pages of so many items each, and the ids by which its requests are counted. */
async function archive(...sizes: number[]): Promise<{ src: string; ids: string[] }> {
  const ids = sizes.map(() => crypto.randomUUID());
  let from = 1;
  for (const [at, size] of sizes.entries()) {
    const next = ids[at + 1];
    await publish(ids[at]!, news(from, from + size - 1, next ? { next_url: published(next) } : {}));
    from += size;
  }
  return { src: published(ids[0]!), ids };
}

const listOf = async (src: string, attributes = 'limit="5"'): Promise<TrygNewsList> => {
  const list = await shown<TrygNewsList>(
    `<tryg-news-list src="${src.replaceAll('&', '&amp;')}" expandable order="feed" ${attributes}></tryg-news-list>`,
  );
  // What only such lists load.
  await import('../../src/elements/news-list/expansion.js');
  await new Promise((turn) => setTimeout(turn));
  return settled(list);
};

const press = (list: TrygNewsList): void => {
  buttonOf(list).focus();
  buttonOf(list).click();
};

const shows = async (list: TrygNewsList, count: number): Promise<void> => {
  await waitUntil(() => titles(list).length === count, `the list shows ${count}`, PATIENCE);
  await list.updateComplete;
};

const says = (list: Element, label: string): Promise<void> =>
  waitUntil(() => words(buttonOf(list)) === label, `the button says “${label}”`, PATIENCE);

/** What is read aloud from now on of how much is shown. */
function heard(list: Element): string[] {
  const said: string[] = [];
  let last = extentOf(list);
  const watching = new MutationObserver(() => {
    const now = extentOf(list);
    if (now !== last) said.push(now);
    last = now;
  });
  const changes = { childList: true, subtree: true, characterData: true };
  watching.observe(inside(list).querySelector('.more')!, changes);
  return said;
}

let mute: ReturnType<typeof silenced>;
beforeEach(() => (mute = silenced('error')));
afterEach(() => mute.restore());

describe('“Vis flere nyheder”', () => {
  it('is a button of at least 44 px, in every layout, and puts the reader on the first new item', async () => {
    for (const layout of ['list', 'cards', 'compact']) {
      const list = await listOf((await archive(4)).src, `limit="2" layout="${layout}"`);
      expect(buttonOf(list).type).to.equal('button');
      expect(buttonOf(list).getAttribute('aria-disabled')).to.equal('false');
      expect(buttonOf(list).getBoundingClientRect().height).to.be.at.least(44);
      press(list);
      await shows(list, 4);
      expect(focused(list), layout).to.equal('Nyhed 3');
      expect(isThere(list)).to.equal(false);
    }
  });

  it('is not there when there is nothing, or one item, or just as much as the list shows', async () => {
    for (const size of [0, 1, 5]) {
      const list = await listOf((await archive(size)).src);
      expect(titles(list)).to.have.length(size);
      expect(all(list, '.more')).to.have.length(0);
    }
  });

  it('may be used by the keyboard alone', async () => {
    const list = await listOf((await archive(12)).src);
    all(list, 'li a')[4]!.focus();
    await sendKeys({ press: 'Tab' });
    expect(focused(list)).to.equal('Vis flere nyheder');
    await sendKeys({ press: 'Enter' });
    await shows(list, 10);
    expect(focused(list)).to.equal('Nyhed 6');
    for (let steps = 0; steps < 5; steps += 1) await sendKeys({ press: 'Tab' });
    expect(focused(list)).to.equal('Vis flere nyheder');
    await sendKeys({ press: 'Enter' });
    await shows(list, 12);
    expect(focused(list)).to.equal('Nyhed 11');
  });

  it('keeps what is expanded, and who reads it, when the feed is fetched anew', async () => {
    const { src, ids } = await archive(13);
    const list = await listOf(src);
    press(list);
    await shows(list, 10);
    await publish(ids[0]!, news(1, 11));
    list.reload();
    await waitUntil(() => extentOf(list) === 'Viser 10 af 11 nyheder', 'the list follows', PATIENCE);
    expect(titles(list)).to.deep.equal(numbered(1, 10));
    expect(focused(list)).to.equal('Nyhed 6');
  });

  it('counts what was chosen, not all there is', async () => {
    const list = await listOf((await archive(13)).src);
    expect(extentOf(list)).to.equal('Viser 5 af 13 nyheder');
    list.exclude = numbered(1, 3)
      .map((title) => `https://example.org/${encodeURIComponent(title)}`)
      .join(' ');
    await list.updateComplete;
    expect(extentOf(list)).to.equal('Viser 5 af 10 nyheder');
    expect(titles(list)).to.deep.equal(numbered(4, 8));
  });

  it('says so in Danish when it is one', async () => {
    const list = await listOf((await archive(1, 3)).src);
    expect(extentOf(list)).to.equal('Viser 1 nyhed');
  });
});

describe('the next page of an archive', () => {
  it('is fetched when it is needed, one for each press', async () => {
    const { src, ids } = await archive(8, 8, 3);
    const counts = () => Promise.all(ids.map(requests));
    const list = await listOf(src);
    const said = heard(list);
    expect(await counts()).to.deep.equal([1, 0, 0]);
    press(list);
    await shows(list, 10);
    expect(titles(list)).to.deep.equal(numbered(1, 10));
    expect(await counts()).to.deep.equal([1, 1, 0]);
    press(list);
    await shows(list, 15);
    expect(await counts(), 'there were enough at hand').to.deep.equal([1, 1, 0]);
    press(list);
    await shows(list, 19);
    expect(await counts()).to.deep.equal([1, 1, 1]);
    expect(titles(list)).to.deep.equal(numbered(1, 19));
    expect(said.at(-1)).to.equal('Viser 19 af 19 nyheder');
    expect(isThere(list)).to.equal(false);
  });

  it('is read aloud once, as what is shown then', async () => {
    const list = await listOf((await archive(5, 4)).src);
    const said = heard(list);
    press(list);
    await shows(list, 9);
    expect(said).to.deep.equal(['Viser 9 af 9 nyheder']);
  });

  it('is asked for once, however often the reader presses while it is on its way', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await publish(second, news(6, 9));
    await publish(first, news(1, 5, { next_url: `${published(second)}&delay=700` }));
    const list = await listOf(published(first));
    const button = buttonOf(list);
    press(list);
    await says(list, 'Henter flere nyheder …');
    expect(buttonOf(list) === button && !button.disabled).to.equal(true);
    await expect(list).to.be.accessible();
    press(list);
    press(list);
    await shows(list, 9);
    expect(focused(list)).to.equal('Nyhed 6');
    expect(await requests(second)).to.equal(1);
  });

  it('is offered again, however often it fails', async () => {
    const { src, ids } = await archive(5, 4);
    await publish(ids[1]!, '404');
    const list = await listOf(src);
    for (const tries of [1, 2, 3]) {
      press(list);
      await waitUntil(async () => (await requests(ids[1]!)) === tries, 'the page is asked for', PATIENCE);
      await says(list, 'Prøv igen');
      expect(focused(list), 'the reader stands where it can be tried again').to.equal('Prøv igen');
    }
    expect(titles(list)).to.deep.equal(numbered(1, 5));
    const [status] = all(list, '[part=status] [role=status]');
    expect(words(status), 'the list itself is well').to.equal('');
    await publish(ids[1]!, news(6, 9));
    press(list);
    await shows(list, 9);
    expect(await Promise.all(ids.map(requests))).to.deep.equal([1, 4]);
  });

  it('does not pull back a reader who writes elsewhere in the page meanwhile', async () => {
    const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
    await publish(second, news(6, 9));
    await publish(first, news(1, 5, { next_url: `${published(second)}&delay=500` }));
    const list = await listOf(published(first));
    const field = document.createElement('input');
    list.after(field);
    press(list);
    await list.updateComplete;
    field.focus();
    await shows(list, 9);
    expect(document.activeElement === field).to.equal(true);
  });

  for (const [name, second] of Object.entries<(ids: string[]) => Answer>({
    'leads back to the first': ([first]) => news(6, 9, { next_url: published(first!) }),
    'leads to itself': ([, own]) => news(6, 9, { next_url: published(own!) }),
    'leads to itself under another name': ([, own]) => news(6, 9, { next_url: `${published(own!)}&again` }),
    'leads to another origin': () => news(6, 9, { next_url: 'https://example.org/feed.json?page=3' }),
    'leads to no web address': () => news(6, 9, { next_url: 'javascript:alert(1)' }),
  })) {
    it(`that ${name} is the last`, async () => {
      const { src, ids } = await archive(5, 4);
      await publish(ids[1]!, second(ids));
      const list = await listOf(src);
      for (let presses = 0; presses < 3 && isThere(list); presses += 1) {
        press(list);
        await list.updateComplete;
        await waitUntil(
          () => words(buttonOf(list)) !== 'Henter flere nyheder …',
          'what the page has is there',
          PATIENCE,
        );
      }
      expect(titles(list)).to.deep.equal(numbered(1, 9));
      expect(isThere(list)).to.equal(false);
      expect(extentOf(list)).to.equal('Viser 9 af 9 nyheder');
      expect(await requests(ids[0]!)).to.equal(1);
    });
  }

  it('that is the feed itself is none', async () => {
    const id = crypto.randomUUID();
    const src = await publish(id, news(1, 4, { next_url: published(id) }));
    expect(all(await listOf(src), '.more')).to.have.length(0);
  });

  it('that holds nothing takes the button away, and leaves the reader in the list', async () => {
    const { src, ids } = await archive(5, 4);
    await publish(ids[1]!, news(1, 0));
    const list = await listOf(src);
    press(list);
    await waitUntil(() => !isThere(list), 'the list is at its end', PATIENCE);
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(numbered(1, 5));
    expect(inside(list).activeElement?.getAttribute('role')).to.equal('status');
  });

  it('that loses an item upstream loses it here at the next fetch', async () => {
    const { src, ids } = await archive(5, 5);
    const list = await listOf(src);
    press(list);
    await shows(list, 10);
    await publish(ids[1]!, news(7, 10));
    list.reload();
    await shows(list, 9);
    expect(titles(list)).to.deep.equal([...numbered(1, 5), ...numbered(7, 10)]);
  });

  it('is asked for once by two lists of one feed', async () => {
    const { src, ids } = await archive(5, 5, 5);
    const [one, other] = [await listOf(src), await listOf(src)];
    press(one);
    press(other);
    await Promise.all([shows(one, 10), shows(other, 10)]);
    expect(await Promise.all(ids.map(requests))).to.deep.equal([1, 1, 0]);
    press(other);
    await shows(other, 15);
    expect(titles(one), 'how far one reads is not the other’s business').to.deep.equal(numbered(1, 10));
    expect(await Promise.all(ids.map(requests))).to.deep.equal([1, 1, 1]);
  });
});

describe('a page of an archive that holds nothing of the list’s topic', () => {
  /** A list that stands on its second page, which holds nothing of its topic; the third does. */
  const inTheGap = async () => {
    const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
    await publish(ids[0], news(1, 3, { next_url: published(ids[1]) }, { tags: ['gug'] }));
    await publish(ids[1], news(4, 6, { next_url: published(ids[2]) }, { tags: ['andet'] }));
    await publish(ids[2], news(7, 9, {}, { tags: ['gug'] }));
    const list = await listOf(published(ids[0]), 'limit="5" topic="gug"');
    const said = heard(list);
    press(list);
    await waitUntil(() => requests(ids[1]), 'the page is asked for', PATIENCE);
    await says(list, 'Vis flere nyheder');
    expect(titles(list)).to.deep.equal(numbered(1, 3));
    return { list, said };
  };

  it('leaves the reader on the button, which leads on', async () => {
    const { list } = await inTheGap();
    expect(focused(list)).to.equal('Vis flere nyheder');
    press(list);
    await shows(list, 6);
    expect(titles(list)).to.deep.equal([...numbered(1, 3), ...numbered(7, 9)]);
    expect(focused(list)).to.equal('Nyhed 7');
  });

  it('is told of: no press is without an answer', async () => {
    const { said } = await inTheGap();
    expect(said).to.have.length(1);
  });
});

describe('a list', () => {
  it('may become expandable, and cease to be, at any time', async () => {
    const { src, ids } = await archive(8, 4);
    const list = await shown<TrygNewsList>(
      `<tryg-news-list src="${src}" order="feed" limit="5"></tryg-news-list>`,
    );
    expect(all(list, '.more')).to.have.length(0);
    list.setAttribute('expandable', '');
    await says(list, 'Vis flere nyheder');
    press(list);
    await shows(list, 10);
    list.removeAttribute('expandable');
    await list.updateComplete;
    await settled(list);
    expect(all(list, '.more')).to.have.length(0);
    expect(titles(list)).to.deep.equal(numbered(1, 5));
    list.expandable = true;
    await says(list, 'Vis flere nyheder');
    expect(await Promise.all(ids.map(requests))).to.deep.equal([1, 1]);
  });

  it('may become expandable while its feed is on its way', async () => {
    const { src, ids } = await archive(8);
    const list = document.createElement('tryg-news-list');
    list.src = `${src}&delay=300`;
    document.body.append(list);
    await list.updateComplete;
    list.expandable = true;
    await says(list, 'Vis flere nyheder');
    expect(titles(list)).to.deep.equal(numbered(1, 5));
    expect(await requests(ids[0]!)).to.equal(1);
    list.remove();
  });

  it('of a topic shows what the topic’s own shard holds, in pages of its own', async () => {
    const [feed, shard, next] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const tags = { tags: ['Byens rum'] };
    await publish(next, news(23, 24, {}, tags));
    await publish(shard, news(21, 22, { next_url: published(next) }, tags));
    const shards = [{ topic: 'byens-rum', url: published(shard) }];
    await publish(feed, news(1, 9, { _tryg: { shards } }, tags));
    const list = await listOf(published(feed), 'limit="5" topic="Byens rum"');
    await shows(list, 2);
    expect(titles(list)).to.deep.equal(numbered(21, 22));
    press(list);
    await shows(list, 4);
    expect(titles(list)).to.deep.equal(numbered(21, 24));
    expect(focused(list)).to.equal('Nyhed 23');
    expect(await Promise.all([feed, shard, next].map(requests))).to.deep.equal([1, 1, 1]);
  });

  it('is a list all the same where what makes it expandable cannot be had', async () => {
    const csp = `script-src ${FEED_SERVER}/dist/tryg-widgets.js ${FEED_SERVER}/answer`;
    const markup = `<tryg-news-list src="${FEED_SERVER}/feeds/tryg/feed.json" expandable></tryg-news-list>`;
    const isDone = ({ widgets, said }: Report) =>
      !!widgets[0]?.words.includes('Se alle nyheder') && said.length > 1;
    const report = await reportOf(markup, { head: scriptTag(), csp }, isDone);
    const [list] = report.widgets;
    expect(list!.words)
      .to.contain('Tryghedsvandring i Gug')
      .and.not.to.match(/Vis flere|kunne ikke/);
    expect(list!.isBusy).to.equal(false);
    // One line for each file.
    const lines = report.said.map((line) => line.slice(0, 21));
    expect(lines).to.deep.equal(['error: [tryg-widgets]', 'error: [tryg-widgets]']);
    expect(report.errors).to.deep.equal([]);
  });
});
