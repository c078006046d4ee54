import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { TrygNewsList } from '../../src/elements/news-list/element.js';
import { PATIENCE, publish, published, requests, sequence } from '../support/network.js';
import { addressOf, all, feedOf, inside, shown, words } from '../support/reader.js';

const NEWS = [
  {
    title: 'Ny bro i Ålborg',
    summary: 'Cyklister får en genvej.',
    _tryg: { topics: ['trafik'], districts: ['vestbyen'] },
  },
  { title: 'Tryghedsvandring i Gug', _tryg: { topics: ['vandringer'], districts: ['gug'] } },
  { title: 'Lys på stierne', _tryg: { topics: ['trafik'], districts: ['gug', 'aalborg-oest'] } },
  { title: 'Natteravne søges' },
  { title: 'Øst for Paradis', _tryg: { topics: ['kultur'], districts: ['oesterbro'] } },
];
const EXTENSION = {
  topics: [
    { slug: 'vandringer', label: 'Tryghedsvandringer' },
    { slug: 'trafik', label: 'Trafiksikkerhed' },
    { slug: 'kultur', label: 'Kultur' },
    { slug: 'tom', label: 'Emne uden nyheder' },
  ],
  districts: [
    { slug: 'aalborg-oest', label: 'Aalborg Øst' },
    { slug: 'oesterbro', label: 'Østerbro' },
    { slug: 'gug', label: 'Gug' },
    { slug: 'vestbyen', label: 'Vestbyen' },
  ],
};

const news = (more: object = {}) => addressOf(feedOf(NEWS, { _tryg: EXTENSION, ...more }));
const list = (attributes: string, src = news()): Promise<TrygNewsList> =>
  shown(`<tryg-news-list order="feed" src='${src}' ${attributes}></tryg-news-list>`);
const titles = (element: Element): string[] => all(element, 'li [part=heading]').map(words);
const label = (element: Element, name: string) =>
  all(element, 'label').find((one) => words(one).startsWith(name));
const choices = (element: Element, name: string): string[] =>
  [...(label(element, name)?.querySelectorAll('option') ?? [])].map(words);
const said = (element: Element): string =>
  all(element, '[role=status]').map(words).filter(Boolean).join(' | ');
const reset = (element: Element) => all(element, 'button').find((one) => words(one) === 'Nulstil filter');

async function choose(element: TrygNewsList, name: string, choice: string): Promise<void> {
  const select = label(element, name)!.querySelector('select')!;
  const option = [...select.options].find((one) => words(one) === choice)!;
  select.value = option.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
}

async function type(element: TrygNewsList, query: string): Promise<void> {
  const field = inside(element).querySelector('input')!;
  field.value = query;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
}

describe('a list that can be filtered', () => {
  it('lets readers choose among what there is news of, in Danish order, all of it first', async () => {
    const element = await list('filterable');
    expect(choices(element, 'Emne')).to.deep.equal([
      'Alle emner',
      'Kultur',
      'Trafiksikkerhed',
      'Tryghedsvandringer',
    ]);
    expect(choices(element, 'Område')).to.deep.equal([
      'Alle områder',
      'Gug',
      'Vestbyen',
      'Østerbro',
      'Aalborg Øst',
    ]);
    expect(reset(element)).to.equal(undefined);
    await expect(element).to.be.accessible();
  });

  it('shows what was chosen, says how many, and shows all again', async () => {
    const element = await list('filterable');
    await choose(element, 'Emne', 'Trafiksikkerhed');
    expect(titles(element)).to.deep.equal(['Ny bro i Ålborg', 'Lys på stierne']);
    expect(said(element)).to.equal('Viser 2 af 2 nyheder');
    expect(choices(element, 'Område')).to.deep.equal(['Alle områder', 'Gug', 'Vestbyen', 'Aalborg Øst']);
    await choose(element, 'Område', 'Gug');
    expect(titles(element)).to.deep.equal(['Lys på stierne']);
    await expect(element).to.be.accessible();
    reset(element)!.focus();
    reset(element)!.click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(5);
    expect(reset(element)).to.equal(undefined);
    expect(inside(element).activeElement?.localName).to.equal('select');
    expect([...all<HTMLSelectElement>(element, 'select')].map(({ value }) => value)).to.deep.equal(['', '']);
  });

  it('shows all that was found, also beyond its limit, when asked', async () => {
    const element = await list('filterable limit=1');
    await choose(element, 'Emne', 'Trafiksikkerhed');
    expect(titles(element)).to.deep.equal(['Ny bro i Ålborg']);
    expect(said(element)).to.equal('Viser 1 af 2 nyheder');
    inside(element).querySelector<HTMLButtonElement>('.more button')!.click();
    await element.updateComplete;
    expect(titles(element)).to.have.length(2);
  });

  it('asks only for what the editor has left open', async () => {
    const element = await list('filterable topic="Trafiksikkerhed"');
    expect(label(element, 'Emne')).to.equal(undefined);
    expect(choices(element, 'Område')).to.deep.equal(['Alle områder', 'Gug', 'Vestbyen', 'Aalborg Øst']);
  });

  it('asks for nothing in a feed without topics and districts', async () => {
    const element = await list('filterable', addressOf(feedOf([{}, {}])));
    expect(all(element, 'select')).to.have.length(0);
    expect(titles(element)).to.have.length(2);
  });

  it('fetches the shard of a topic that is chosen, and shows what is at hand meanwhile', async () => {
    const [id, shard] = [crypto.randomUUID(), crypto.randomUUID()];
    await publish(shard, {
      feed: feedOf([
        { id: 'a', title: 'Ny bro i Ålborg', _tryg: { topics: ['trafik'] } },
        { id: 'b', title: 'Fra arkivet', _tryg: { topics: ['trafik'] } },
      ]),
    });
    const shards = [{ topic: 'trafik', url: published(shard) }];
    const src = await publish(id, { feed: feedOf(NEWS, { _tryg: { ...EXTENSION, shards } }) });
    const element = await list('filterable', src);
    expect(await requests(shard)).to.equal(0);
    await choose(element, 'Emne', 'Trafiksikkerhed');
    expect(titles(element)).to.include('Ny bro i Ålborg');
    await waitUntil(() => titles(element).includes('Fra arkivet'), 'the shard is shown', PATIENCE);
    expect(choices(element, 'Emne')).to.deep.equal([
      'Alle emner',
      'Kultur',
      'Trafiksikkerhed',
      'Tryghedsvandringer',
    ]);
    await choose(element, 'Emne', 'Alle emner');
    expect(titles(element)).to.have.length(5);
    expect([await requests(id), await requests(shard)]).to.deep.equal([1, 1]);
  });

  it('looks further back in an archive when asked', async () => {
    const id = crypto.randomUUID();
    const next = sequence(id, {
      feed: feedOf([{ id: 'gammel', title: 'Gammel nyhed', _tryg: { topics: ['kultur'] } }]),
    });
    const element = await list('filterable', news({ next_url: next }));
    await choose(element, 'Emne', 'Kultur');
    expect(said(element)).to.equal('Viser 1 nyhed');
    inside(element).querySelector<HTMLButtonElement>('.more button')!.click();
    await waitUntil(() => titles(element).length === 2, 'the page is shown', PATIENCE);
    expect(titles(element)).to.deep.equal(['Øst for Paradis', 'Gammel nyhed']);
  });

  it('keeps the choice when the reader goes back and forth in the page', async () => {
    const element = await list('filterable');
    await choose(element, 'Emne', 'Kultur');
    dispatchEvent(new PopStateEvent('popstate'));
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Øst for Paradis']);
  });

  it('leaves the address of the page alone', async () => {
    const before = location.href;
    const element = await list('filterable searchable');
    await choose(element, 'Emne', 'Kultur');
    await type(element, 'øst');
    expect(location.href).to.equal(before);
  });
});

describe('a list that keeps its choice in the address', () => {
  const before = location.href;
  afterEach(() => history.replaceState(null, '', before));

  it('writes it there, and beside it nothing changes', async () => {
    history.replaceState({ of: 'the host' }, '', '?side=2#indhold');
    const element = await list('filterable searchable filter-param="nyt"');
    await choose(element, 'Emne', 'Kultur');
    await type(element, 'øst');
    expect(location.search + location.hash).to.equal('?side=2&nyt-emne=kultur&nyt-soeg=%C3%B8st#indhold');
    expect(history.state).to.deep.equal({ of: 'the host' });
    reset(element)!.click();
    expect(location.search + location.hash).to.equal('?side=2#indhold');
  });

  it('begins with what the address says', async () => {
    history.replaceState(null, '', '?nyt-omraade=gug&nyt-soeg=lys');
    const element = await list('filterable searchable filter-param="nyt"');
    expect(titles(element)).to.deep.equal(['Lys på stierne']);
    expect(inside(element).querySelector('input')!.value).to.equal('lys');
    expect(label(element, 'Område')!.querySelector('select')!.selectedOptions[0]!.label).to.equal('Gug');
  });

  it('follows the way back', async () => {
    const element = await list('filterable filter-param="nyt"');
    history.replaceState(null, '', '?nyt-emne=kultur');
    dispatchEvent(new PopStateEvent('popstate'));
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Øst for Paradis']);
  });
});

describe('a list that can be searched', () => {
  it('finds words in titles, leads, topics and districts as they are typed, and marks them', async () => {
    const element = await list('searchable');
    inside(element).querySelector('input')!.focus();
    await sendKeys({ type: 'aalb' });
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Ny bro i Ålborg', 'Lys på stierne']);
    expect(all(element, 'mark').map(words)).to.deep.equal(['Ålb']);
    expect(said(element)).to.equal('Viser 2 af 2 nyheder');
    expect(inside(element).activeElement?.localName).to.equal('input');
    await expect(element).to.be.accessible();
    await type(element, 'CYKLIST');
    expect(titles(element)).to.deep.equal(['Ny bro i Ålborg']);
    expect(all(element, '[part=lead] mark').map(words)).to.deep.equal(['Cyklist']);
    await type(element, 'tryghedsv gug');
    expect(titles(element)).to.deep.equal(['Tryghedsvandring i Gug']);
  });

  it('says so when nothing is found, and shows neither fallback nor an empty list', async () => {
    const element = await list('searchable');
    await type(element, 'zzz');
    expect(said(element)).to.equal('Ingen nyheder passer til dit valg.');
    expect(all(element, 'slot, .empty, [part=list]')).to.have.length(0);
    await expect(element).to.be.accessible();
    await type(element, '');
    expect(titles(element)).to.have.length(5);
  });

  it('has a field with a name, and never sends a form of the page', async () => {
    const element = await list('searchable');
    const field = inside(element).querySelector('input')!;
    expect([field.type, field.labels![0]!.textContent.trim()]).to.deep.equal(['search', 'Søg i nyheder']);
  });

  it('answers a letter among 1,000 news sooner than the browser parses the feed ten times', async () => {
    const many = Array.from({ length: 1000 }, (_, index) => ({
      title: `Nyhed ${index} om tryghed på Østerågade`,
      summary: 'En lang indledning om ældre, trafik og aftener i byen. '.repeat(5),
      _tryg: { topics: ['trafik'], districts: ['gug'] },
    }));
    const feed = feedOf(many, { _tryg: EXTENSION });
    const id = crypto.randomUUID();
    const element = await list('searchable filterable limit=20', await publish(id, { feed }));
    await type(element, 'n');
    const text = JSON.stringify(feed);
    const time = async (work: () => unknown) => {
      const begin = performance.now();
      await work();
      return performance.now() - begin;
    };
    const letters = [...'øst æld tryg 99 om traf'];
    const typing: number[] = [];
    for (const letter of letters) typing.push(await time(() => type(element, letter)));
    const parsing = await Promise.all(letters.map(() => time(() => JSON.parse(text))));
    const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
    expect(median(typing)).to.be.below(10 * Math.max(median(parsing), 1));
  });
});
