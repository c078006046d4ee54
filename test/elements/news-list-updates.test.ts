import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import type { TrygArticle } from '../../src/elements/article/element.js';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { hasten, type Haste } from '../support/haste.js';
import { PATIENCE, publish, requests, type Answer } from '../support/network.js';
import { all, feedOf, inside, settled, shown, silenced, words } from '../support/reader.js';

/* A feed that changes while it is shown: readers see what it says now, and stay where they are. */

const titles = (list: Element): string[] => all(list, 'li [part=heading]').map(words);
const linkOf = (list: Element, title: string): HTMLElement =>
  all(list, 'li a').find((link) => words(link) === title)!;
const focused = (list: Element): string => words(inside(list).activeElement);

/** News by name, in that order; what they say is their own. */
const news = (names: string, more: object = {}, feed: object = {}): Answer => ({
  feed: feedOf(
    [...names].map((name) => ({
      id: name,
      title: `Nyhed ${name}`,
      summary: `Det handler om ${name}.`,
      url: `https://example.org/${name}`,
      ...more,
    })),
    feed,
  ),
});
const named = (names: string): string[] => [...names].map((name) => `Nyhed ${name}`);

const listOf = async (
  answer: Answer,
  attributes = '',
  children = '',
): Promise<{ list: TrygNewsList; id: string; says: (answer: Answer) => Promise<unknown> }> => {
  const id = crypto.randomUUID();
  const src = await publish(id, answer);
  const list = await shown<TrygNewsList>(
    `<tryg-news-list src="${src}" order="feed" limit="20" ${attributes}>${children}</tryg-news-list>`,
  );
  return { list, id, says: (next) => publish(id, next) };
};

/** Fetches the feed anew, and waits until it is drawn. */
const reloaded = async (element: TrygNewsList | TrygArticle): Promise<void> => {
  const told = oneEvent(element, 'tryg-feed-ready');
  element.reload();
  await told;
  await element.updateComplete;
};

/** What a reader has selected inside an element: the node where it begins, and the words. */
function selected(element: Element): { node: Node; text: string } | undefined {
  const root = inside(element);
  const selection = getSelection() as Selection & {
    getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[];
  };
  const own = (root as ShadowRoot & { getSelection?: () => Selection | null }).getSelection?.();
  const found =
    selection.getComposedRanges?.({ shadowRoots: [root] })[0] ??
    (own?.rangeCount ? own.getRangeAt(0) : selection.rangeCount ? selection.getRangeAt(0) : undefined);
  if (!found) return undefined;
  const range = document.createRange();
  range.setStart(found.startContainer, found.startOffset);
  range.setEnd(found.endContainer, found.endOffset);
  return { node: found.startContainer, text: range.toString() };
}

/** Selects the first letters of some text inside an element, as a reader does with the mouse. */
function select(element: Element, place: Element, letters: number): Node {
  const text = document.createNodeIterator(place, NodeFilter.SHOW_TEXT, (node) =>
    words(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const node = text.nextNode()!;
  getSelection()!.setBaseAndExtent(node, 0, node, letters);
  const { node: begin, text: chosen } = selected(element)!;
  expect(begin === node && chosen.length === letters, 'the selection stands').to.equal(true);
  return node;
}

let mute: ReturnType<typeof silenced>;
beforeEach(() => (mute = silenced('error')));
afterEach(() => {
  getSelection()?.removeAllRanges();
  mute.restore();
});

describe('news that is taken down upstream', () => {
  it('is gone when the feed is fetched anew', async () => {
    const { list, says } = await listOf(news('abc'));
    await says(news('ac'));
    await reloaded(list);
    expect(titles(list)).to.deep.equal(named('ac'));
    expect(words(inside(list))).not.to.contain('Det handler om b.');
  });

  it('is gone when all is', async () => {
    const { list, says } = await listOf(news('abc'), '', '<a href="/nyheder">Læs nyhederne</a>');
    await says(news(''));
    await reloaded(list);
    expect(words(inside(list)))
      .to.contain('Der er ingen nyheder lige nu.')
      .and.not.to.contain('Nyhed ');
    expect(inside(list).querySelector('slot')!.assignedElements().map(words)).to.deep.equal([
      'Læs nyhederne',
    ]);
    await says(news('d'));
    await reloaded(list);
    expect(titles(list)).to.deep.equal(named('d'));
  });

  it('is gone from every list of that feed', async () => {
    const { list, id, says } = await listOf(news('ab'));
    const other = list.cloneNode() as TrygNewsList;
    list.after(other);
    await settled(other);
    await says(news('b'));
    await reloaded(list);
    await other.updateComplete;
    expect([titles(list), titles(other)]).to.deep.equal([named('b'), named('b')]);
    expect(await requests(id)).to.equal(2);
  });

  it('is gone from the article', async () => {
    const id = crypto.randomUUID();
    const src = await publish(id, news('a', { content_text: 'Karen bor her.' }));
    const article = await shown<TrygArticle>(`<tryg-article src="${src}" item="a"></tryg-article>`);
    expect(words(inside(article))).to.contain('Karen bor her.');
    await publish(id, news('b'));
    await reloaded(article);
    expect(words(inside(article)))
      .to.contain('Nyheden findes ikke længere')
      .and.not.to.contain('Karen');
  });

  it('is gone also when what comes is an older feed than the one shown', async () => {
    const dated = (names: string, day: string) =>
      news(names, { date_published: day, date_modified: day }, { title: `Tryg ${day}` });
    const { list, says } = await listOf(dated('abc', '2024-06-02'));
    await says(dated('a', '2024-06-01'));
    await reloaded(list);
    expect(titles(list)).to.deep.equal(named('a'));
    expect(words(all(list, 'time')[0])).to.equal('1. juni 2024');
  });
});

describe('a list with refresh', () => {
  let clock: Haste;
  beforeEach(() => void (clock = hasten()));
  afterEach(() => clock.restore());

  const quiet = () => new Promise((passed) => setTimeout(passed, 400));

  it('follows its feed by itself: what is taken down goes, what is new comes', async () => {
    const { list, says } = await listOf(news('ab'), 'refresh="1"');
    await says(news('cb'));
    await waitUntil(() => titles(list).join() === named('cb').join(), 'the list follows', PATIENCE);
    await says(news('c'));
    await waitUntil(() => titles(list).join() === named('c').join(), 'the list still follows', PATIENCE);
    expect(words(inside(list).querySelector('[role=status]')), 'without a word').to.equal('');
  });

  it('does not ask again once the feed says that it has come to its end', async () => {
    const { list, id, says } = await listOf(news('ab'), 'refresh="1"');
    await waitUntil(async () => (await requests(id)) > 1, 'the feed is followed', PATIENCE);
    await says(news('abc', {}, { expired: true }));
    await waitUntil(() => titles(list).length === 3, 'the last copy is there', PATIENCE);
    const asked = await requests(id);
    await quiet();
    expect(await requests(id)).to.equal(asked);
    expect(titles(list)).to.deep.equal(named('abc'));
    await reloaded(list);
    expect(await requests(id), 'but may be asked to').to.equal(asked + 1);
  });

  it('does not ask again when the first copy says so', async () => {
    const { id } = await listOf(news('ab', {}, { expired: true }), 'refresh="1"');
    await quiet();
    expect(await requests(id)).to.equal(1);
  });

  it('puts a reader who stands on “Prøv igen” on the status line when the feed recovers by itself', async () => {
    const { list, says } = await listOf('404', 'refresh="1"');
    inside(list).querySelector('button')!.focus();
    expect(focused(list)).to.equal('Prøv igen');
    await says(news('ab'));
    await waitUntil(() => !inside(list).querySelector('button'), 'the feed recovers', PATIENCE);
    await list.updateComplete;
    expect(titles(list)).to.deep.equal(named('ab'));
    expect(inside(list).activeElement?.getAttribute('role')).to.equal('status');
  });

  it('that was gone and is there again shows it as what it is: not as from an earlier visit', async () => {
    const { list, says } = await listOf('404', 'refresh="1"');
    const statuses: string[] = [];
    const note = () => statuses.push(words(inside(list).querySelector('[role=status]')));
    const watching = new MutationObserver(note);
    watching.observe(inside(list), { childList: true, subtree: true, characterData: true });
    await says(news('ab'));
    await waitUntil(() => !inside(list).querySelector('button'), 'the feed recovers', PATIENCE);
    watching.disconnect();
    expect(statuses.filter((status) => status.includes('tidligere besøg'))).to.deep.equal([]);
  });

  it('leaves a reader who stands on the news alone when the feed fails and recovers', async () => {
    const { list, says } = await listOf(news('ab'), 'refresh="1"');
    linkOf(list, 'Nyhed b').focus();
    await says('404');
    await waitUntil(() => inside(list).querySelector('button'), 'the feed fails', PATIENCE);
    expect(focused(list)).to.equal('Nyhed b');
    await says(news('xab'));
    await waitUntil(() => titles(list).length === 3, 'the feed recovers', PATIENCE);
    expect(focused(list)).to.equal('Nyhed b');
  });
});

describe('news that is changed upstream', () => {
  it('changes in place, and nothing else does', async () => {
    const { list, says } = await listOf(news('abc'));
    const entries = all(list, 'li');
    const links = all(list, 'li a');
    const { feed } = news('abc') as { feed: { items: Record<string, string>[] } };
    Object.assign(feed.items[1]!, { title: 'Nyhed b, rettet', summary: 'Nu er det rigtigt.' });
    await says({ feed });
    await reloaded(list);
    expect(titles(list)).to.deep.equal(['Nyhed a', 'Nyhed b, rettet', 'Nyhed c']);
    expect(words(all(list, '[part=lead]')[1])).to.equal('Nu er det rigtigt.');
    expect(all(list, 'li').map((entry, at) => entry === entries[at])).to.deep.equal([true, true, true]);
    expect(all(list, 'li a').map((link, at) => link === links[at])).to.deep.equal([true, true, true]);
  });

  it('keeps a reader who stands on it', async () => {
    const { list, says } = await listOf(news('abc'));
    linkOf(list, 'Nyhed b').focus();
    await says(news('abc', { summary: 'Det er ændret.' }));
    await reloaded(list);
    expect(focused(list)).to.equal('Nyhed b');
    expect(words(inside(list).activeElement!.closest('li'))).to.contain('Det er ændret.');
  });
});

describe('a new item on top', () => {
  it('leaves the others the same nodes', async () => {
    const { list, says } = await listOf(news('abc'));
    const before = all(list, 'li');
    await says(news('nabc'));
    await reloaded(list);
    expect(titles(list)).to.deep.equal(named('nabc'));
    const [, ...now] = all(list, 'li');
    expect(now.map((entry, at) => entry === before[at])).to.deep.equal([true, true, true]);
  });

  it('leaves the focus on the same item’s link', async () => {
    const { list, says } = await listOf(news('abc'));
    const link = linkOf(list, 'Nyhed b');
    link.focus();
    await says(news('nabc'));
    await reloaded(list);
    expect(inside(list).activeElement === link).to.equal(true);
    expect(focused(list)).to.equal('Nyhed b');
  });

  it('leaves what a reader has selected in another', async () => {
    const { list, says } = await listOf(news('abc'));
    const node = select(list, all(list, '[part=lead]')[1]!, 11);
    await says(news('nabc'));
    await reloaded(list);
    expect(selected(list)!.text).to.equal('Det handler');
    expect(selected(list)!.node === node).to.equal(true);
  });

  it('does not move the page for a reader below the list, where the browser holds on to what is read', async () => {
    const { list, says } = await listOf(news('abc'));
    const below = document.createElement('div');
    below.innerHTML = '<p>Vejret</p>'.repeat(150);
    list.after(below);
    const line = below.children[60]!;
    line.scrollIntoView();
    const drawn = () => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    await drawn();
    const before = { top: line.getBoundingClientRect().top, height: list.offsetHeight };
    await says(news('nabc'));
    await reloaded(list);
    await drawn();
    const moved = Math.round(line.getBoundingClientRect().top - before.top);
    const grown = list.offsetHeight - before.height;
    expect(grown).to.be.above(20);
    // WebKit has no scroll anchoring: there the page moves by what the list has grown.
    const expected = CSS.supports('overflow-anchor', 'auto') ? 0 : grown;
    expect(moved).to.be.within(expected - 1, expected + 1);
    scrollTo(0, 0);
  });
});

describe('news in another order', () => {
  for (const [order, where] of [
    ['cba', 'abc'],
    ['bca', 'abc'],
    ['cab', 'abc'],
    ['xcyaz', 'ac'],
  ] as const) {
    it(`(${order}) is shown in that order, and a reader stays on the same item`, async () => {
      for (const name of where) {
        const { list, says } = await listOf(news('abc'));
        const entry = linkOf(list, `Nyhed ${name}`).closest('li')!;
        linkOf(list, `Nyhed ${name}`).focus();
        await says(news(order));
        await reloaded(list);
        expect(titles(list)).to.deep.equal(named(order));
        expect(focused(list)).to.equal(`Nyhed ${name}`);
        expect(linkOf(list, `Nyhed ${name}`).closest('li') === entry).to.equal(true);
      }
    });
  }
});

describe('a reader on news that is taken down', () => {
  for (const [from, on, to, then] of [
    ['abc', 'a', 'bc', 'Nyhed b'],
    ['abc', 'b', 'ac', 'Nyhed c'],
    ['abc', 'c', 'ab', 'Nyhed b'],
    ['abcd', 'b', 'ad', 'Nyhed d'],
    ['abcd', 'd', 'ab', 'Nyhed b'],
    ['abc', 'b', 'nca', 'Nyhed c'],
  ] as const) {
    it(`stands on its neighbour: ${from} becomes ${to}, from ${on}`, async () => {
      const { list, says } = await listOf(news(from));
      linkOf(list, `Nyhed ${on}`).focus();
      await says(news(to));
      await reloaded(list);
      expect(titles(list)).to.deep.equal(named(to));
      expect(focused(list)).to.equal(then);
    });
  }

  for (const to of ['', 'xy']) {
    it(`stands on the status line where no neighbour is left (${to || 'nothing'})`, async () => {
      const { list, says } = await listOf(news('abc'));
      linkOf(list, 'Nyhed b').focus();
      await says(news(to));
      await reloaded(list);
      expect(titles(list)).to.deep.equal(named(to));
      expect(inside(list).activeElement?.getAttribute('role')).to.equal('status');
    });
  }
});

describe('tryg-article whose feed is fetched anew', () => {
  const body = '<p>Lamperne blev <strong>tændt</strong> i går.</p><ul><li>Ét</li><li>To</li></ul>';
  const articleOf = async (content_html: string) => {
    const id = crypto.randomUUID();
    const item = { id: 'a', title: 'Nyt lys', summary: 'Kort sagt.', content_html };
    const src = await publish(id, { feed: feedOf([item]) });
    const article = await shown<TrygArticle>(`<tryg-article src="${src}"></tryg-article>`);
    const says = (change: object) => publish(id, { feed: feedOf([{ ...item, ...change }]) });
    return { article, says };
  };

  it('keeps its nodes, and what is selected in them, when it is unchanged', async () => {
    const { article, says } = await articleOf(body);
    const before = all(article, 'article, article *');
    const node = select(article, all(article, '.body p')[0]!, 8);
    await says({});
    await reloaded(article);
    const now = all(article, 'article, article *');
    expect(now.map((element) => element.localName)).to.deep.equal(before.map((element) => element.localName));
    expect(now.every((element, at) => element === before[at])).to.equal(true);
    expect(selected(article)!.text).to.equal('Lamperne');
    expect(selected(article)!.node === node).to.equal(true);
  });

  it('keeps what is selected when another part of it changes', async () => {
    const { article, says } = await articleOf(body);
    const node = select(article, all(article, '.body p')[0]!, 8);
    await says({ title: 'Nyt lys ved åen', content_html: body.replace('To', 'Tre') });
    await reloaded(article);
    expect(words(all(article, 'h2')[0])).to.equal('Nyt lys ved åen');
    expect(all(article, '.body li').map(words)).to.deep.equal(['Ét', 'Tre']);
    expect(selected(article)!.text).to.equal('Lamperne');
    expect(selected(article)!.node === node).to.equal(true);
  });

  it('changes where it is changed', async () => {
    const { article, says } = await articleOf(body);
    await says({
      title: 'Mørkt igen',
      summary: undefined,
      content_html: '<h2>Pære</h2><p>Gik i stykker.</p>',
    });
    await reloaded(article);
    expect(all(article, 'h2, h3').map(words)).to.deep.equal(['Mørkt igen', 'Pære']);
    expect(words(inside(article)))
      .to.contain('Gik i stykker.')
      .and.not.to.match(/Lamperne|Kort sagt|Ét/);
  });

  it('keeps a reader who stands on a link in it', async () => {
    const { article, says } = await articleOf('<p>Læs <a href="/mere">mere om lyset</a>.</p>');
    const link = all(article, '.body a')[0]!;
    link.focus();
    await says({ summary: 'Kortere sagt.' });
    await reloaded(article);
    expect(inside(article).activeElement === link).to.equal(true);
  });
});
