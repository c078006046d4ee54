import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ELEMENTS, FRAME, type ElementName, type Option } from '../../src/embed/options.js';
import { queryOf, readQuery, type FrameChoice, type Values } from '../../src/embed/query.js';

const PAGE = 'https://www.example.dk/tryg/frame/index.html';
const read = (query: string) => readQuery(query, PAGE);
const news = (query: string) => read(`element=news-list&${query}`);

/** What an option may be. */
const valueFor = (option: Option): fc.Arbitrary<string> => {
  switch (option.kind) {
    case 'boolean':
      return fc.constantFrom('', 'true');
    case 'number':
      return fc.integer({ min: option.min, max: option.max ?? 1e6 }).map(String);
    case 'choice':
      return fc.constantFrom(...option.values);
    case 'feed':
      return fc.array(fc.webUrl(), { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
    case 'address':
      return fc.webUrl();
    case 'parameter':
      return fc.stringMatching(/^[\w-]+$/);
    case 'text':
    case 'list':
      return fc.string({ unit: 'grapheme' });
  }
};

const valuesFor = (options: readonly Option[]): fc.Arbitrary<Values> =>
  fc
    .subarray([...options])
    .chain((some) =>
      fc
        .tuple(...some.map(valueFor))
        .map((values) => Object.fromEntries(some.map(({ name }, index) => [name, values[index]!]))),
    );

const choices: fc.Arbitrary<FrameChoice> = fc
  .constantFrom(...(Object.keys(ELEMENTS) as ElementName[]))
  .chain((element) =>
    fc.record({
      element: fc.constant(element),
      values: valuesFor(ELEMENTS[element]),
      frame: valuesFor(FRAME),
    }),
  );

describe('the query of a frame', () => {
  it('says every choice, and is read as the same', () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(read(queryOf(choice))).to.deep.equal({ choice, faults: [] });
      }),
    );
  });

  for (const [name, query] of [
    ['a boolean without a value', 'expandable'],
    ['a boolean that is true', 'expandable=true'],
    ['an address that is relative to the page', 'src=../feeds/tryg.json'],
    ['several feeds', 'src=https://a.dk/f.json+https://b.dk/f.json'],
    ['a heading that is empty', 'heading='],
    ['what the list itself has written in the address', 'filter-param=nyt&nyt-emne=demens&nyt-soeg=lys'],
  ] as const) {
    it(`may say ${name}`, () => {
      expect(news(query).faults).to.deep.equal([]);
    });
  }

  it('may say which article a newsroom has open', () => {
    expect(read('element=newsroom&nyhed=12').faults).to.deep.equal([]);
    expect(read('element=newsroom&article-param=id&id=12').faults).to.deep.equal([]);
    expect(read('element=newsroom&article-param=id&nyhed=12').faults).to.have.length(1);
  });

  for (const query of [
    'limit=0',
    'limit=-1',
    'limit=5.5',
    'limit=1e3',
    'limit=fem',
    'limit=',
    'limit=5;drop',
    'limit=٣',
    'heading-level=0',
    'heading-level=7',
    'refresh=-1',
    'expandable=false',
    'expandable=ja',
    'check=<script>',
    'layout=',
    'layout=Cards',
    'layout=toString',
    'order=newest,feed',
    'src=',
    'src=+',
    'src=javascript:alert(1)',
    'src=data:application/json,{}',
    'src=file:///etc/passwd',
    'src=http://',
    'src=https://a.dk/+javascript:alert(1)',
    'src=blob:https://www.example.dk/1',
    'src=java%0Ascript:alert(1)',
    'article-href=javascript:alert(%22{id}%22)',
    'article-href=mailto:a@b.dk',
    'article-href=https://a.dk+https://b.dk',
    'filter-param=',
    'filter-param=to+ord',
    'filter-param=%22%3E',
    'lang=de',
    'lang=',
    'theme=red',
  ]) {
    it(`is malformed where it says ${query}`, () => {
      const [name = ''] = query.split('=');
      const { faults } = news(query);
      expect(faults.map(({ kind }) => kind)).to.deep.equal(['malformed']);
      expect(faults[0]).to.have.nested.property('option.name', name);
    });
  }

  for (const name of [
    'limt',
    'Limit',
    'onclick',
    'style',
    'id',
    'class',
    '__proto__',
    'constructor',
    'item',
    'utm_source',
    'nyt-emne',
  ]) {
    it(`says of ${name} that it is no option of the list`, () => {
      expect(news(`${name}=1`).faults).to.have.length(1);
      expect(news(`${name}=1`).faults[0]).to.include({ kind: 'unknown-option', name });
    });
  }

  for (const [query, kind] of [
    ['', 'no-element'],
    ['element=', 'no-element'],
    ['src=https://a.dk/f.json', 'no-element'],
    ['element=tryg-news-list', 'unknown-element'],
    ['element=script', 'unknown-element'],
    ['element=__proto__', 'unknown-element'],
    ['element=constructor', 'unknown-element'],
    ['element=News-List', 'unknown-element'],
  ] as const) {
    it(`names no element where it says »${query}«`, () => {
      const { choice, faults } = read(query);
      expect(choice).to.equal(undefined);
      expect(faults.map((fault) => fault.kind)).to.deep.equal([kind]);
    });
  }
});
