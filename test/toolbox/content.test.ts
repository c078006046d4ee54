import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { itemText, readItemFile } from '../../src/toolbox/content/item-file.js';
import { unknownKeys, itemKeys } from '../../src/toolbox/content/keys.js';
import { htmlOf, type Places } from '../../src/toolbox/content/markdown.js';
import { readYaml } from '../../src/toolbox/content/yaml.js';
import { Problem, problemOf } from '../../src/toolbox/problem.js';

const read = (text: string) => readYaml(text, 'feed.yaml').value;

const saidOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    return String(error);
  }
  return 'no problem';
};

describe('YAML', () => {
  test('keeps numbers, phones and dates as they were written', () => {
    expect(read('a: 0800\nb: +45 99 82 34 20\nc: 2026-11-23\nd: true\ne:\nf: 1.50\ng: ja')).toEqual({
      a: '0800',
      b: '+45 99 82 34 20',
      c: '2026-11-23',
      d: true,
      e: null,
      f: '1.50',
      g: 'ja',
    });
  });

  test('knows the line of everything', () => {
    const { lineOf } = readYaml('a: 1\nb:\n  - c: 2\n  - c: 3\n    d: 4\n', 'x.yaml', 10);
    expect(lineOf(['a'])).toBe(10);
    expect(lineOf(['b', 0, 'c'])).toBe(12);
    expect(lineOf(['b', 1, 'd'])).toBe(14);
    expect(lineOf(['b', 1, 'missing'])).toBe(13);
    expect(lineOf(['missing'])).toBe(10);
  });

  test.each([
    ['title: Tryghed: hvad nu', 1, 'kolon'],
    ['a: 1\nb: 2\na: 3', 3, 'to gange'],
    ['a:\n\tb: 1', 2, 'tabulator'],
    ['a: 1\nb: "aldrig slut\nc: 2', 2, 'anførselstegn'],
    ['a: 1\nb: *stjerne', 2, '*'],
    ['a: @b', 1, 'anførselstegn'],
    ['a: !b c', 1, '!'],
    ['a: 1\n- b', 2, 'passer ikke'],
    ['a: [1, 2\nb: 3', 2, 'parentes'],
  ])('says what is wrong in %j, and where', (text, line, words) => {
    const said = saidOf(() => read(text));
    expect(said).toMatch(new RegExp(`^feed\\.yaml:${line}: `));
    expect(said).toContain(words);
  });

  test('does not swell', () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x, x]\n${[...'bcdefgh']
      .map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[at]}`).join(', ')}]`)
      .join('\n')}`;
    expect(saidOf(() => read(bomb))).toContain('feed.yaml');
  });
});

describe('an item’s file', () => {
  test('has front matter and a body', () => {
    const file = readItemFile('\ufeff---\r\ntitle: Hej\r\n---\r\n\r\nTekst\r\n', 'x.md');
    expect(file.front).toEqual({ title: 'Hej' });
    expect(file.body.trim()).toBe('Tekst');
    expect(file.bodyLine).toBe(4);
  });

  test.each(['\n---\n', '\ufeff\r\n---\r\n', '—\n', '––\n', '----\n'])(
    'says so when its first line is nearly, but not, ---: %j',
    (first) => {
      const said = saidOf(() => readItemFile(`${first}title: Hej\n---\nTekst`, 'x.md'));
      expect(said).toContain('x.md:1: Filens første linje skal være ---');
    },
  );

  test('may be a text alone', () => {
    for (const text of ['', '- et\n- to\n', 'Hej\n\n---\n'])
      expect(readItemFile(text, 'x.md').body).toBe(text);
  });

  test('says so when its front matter never ends, or is no such thing', () => {
    expect(saidOf(() => readItemFile('---\ntitle: Hej\n', 'x.md'))).toContain('x.md:1: ');
    expect(saidOf(() => readItemFile('---\n- a\n---\n', 'x.md'))).toContain('x.md:2: ');
    expect(saidOf(() => readItemFile('---\ntitle: a\nlead: b: c\n---\n', 'x.md'))).toContain('x.md:3: ');
  });

  test('is written with its keys in order, and without what says nothing', () => {
    const front = {
      lead: 'b',
      topics: [],
      image: { alt: '', src: 'x.jpg' },
      title: 'Kl. 9: åbent',
      id: 7,
      url: undefined,
    };
    expect(itemText(front, 'Tekst\r\n\r\n')).toBe(
      '---\nid: 7\ntitle: "Kl. 9: åbent"\nlead: b\nimage:\n  src: x.jpg\n  alt: ""\n---\n\nTekst\n',
    );
  });

  test('reads back as it was written, and is written the same again', () => {
    const word = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('true', 'null', '~', '- a', '# b', '08', '---', 'a: b', "'", '\t'),
    );
    const text = word.map((one) => one.toWellFormed());
    fc.assert(
      fc.property(
        fc.record({
          title: text,
          lead: text,
          topics: fc.array(text, { minLength: 1 }),
          pinned: fc.boolean(),
        }),
        (front) => {
          const written = itemText(front, 'x');
          const file = readItemFile(written, 'x.md');
          expect(file.front).toEqual(front);
          expect(itemText(file.front, file.body)).toBe(written);
        },
      ),
    );
  });

  test('has unknown keys found', () => {
    expect(
      unknownKeys({ titel: 'x', event: { begin: 1 }, attachments: [{ src: 'a', name: 'b' }] }, itemKeys),
    ).toEqual([['titel'], ['event', 'begin'], ['attachments', 0, 'name']]);
  });
});

describe('Markdown', () => {
  const lines: string[] = [];
  const places: Places = {
    link: async (href, line) => {
      lines.push(`${href}:${line}`);
      return Promise.resolve(href.startsWith('javascript:') ? undefined : `https://x.dk/${href}`);
    },
    picture: async (src, line) => {
      lines.push(`${src}:${line}`);
      return Promise.resolve(src === 'nej' ? undefined : { url: `https://x.dk/${src}`, width: 4, height: 3 });
    },
    unseen: (name, line) => void lines.push(`unseen ${name}:${line}`),
  };

  test('tells of files whose names have spaces, and of nothing else', async () => {
    lines.length = 0;
    await htmlOf('a\n\n- ![b](min gade.jpg "Her")\n- **[c](en plan.pdf)** [d](<e f.pdf>)', places);
    await htmlOf('[sic](se side 3) `[a](b c.pdf)` \\[a\\](b c.pdf)\n\n    [a](b c.pdf)', places);
    expect(lines).toEqual(['unseen min gade.jpg:3', 'unseen en plan.pdf:4', 'e f.pdf:4']);
  });

  test('becomes HTML, with tables and captions', async () => {
    expect(
      await htmlOf('# A\n\n| a |\n|---|\n| *b* |\n\n![En "dreng"](c.jpg "Foto & <tekst>")', places),
    ).toBe(
      '<h1>A</h1>\n<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody><tr>\n<td><em>b</em></td>\n</tr>\n</tbody></table>\n' +
        '<figure><img src="https://x.dk/c.jpg" alt="En &quot;dreng&quot;" width="4" height="3"><figcaption>Foto &amp; &lt;tekst&gt;</figcaption></figure>',
    );
  });

  test('has a table without headings where they are all empty', async () => {
    expect(await htmlOf('| | |\n|---|---|\n| Trives | *87* |\n', places)).toBe(
      '<table>\n<tbody><tr>\n<td>Trives</td>\n<td><em>87</em></td>\n</tr>\n</tbody></table>',
    );
  });

  test('has the caption of a picture that is a link, and no link without its picture', async () => {
    expect(await htmlOf('[![A](a "Ord")](b)\n\n[![A](nej)](b)', places)).toBe(
      '<figure><a href="https://x.dk/b"><img src="https://x.dk/a" alt="A" width="4" height="3"></a><figcaption>Ord</figcaption></figure>',
    );
  });

  test('knows the line of each link and picture', async () => {
    lines.length = 0;
    await htmlOf('a [x](a)\n\n- b\n- [y](b)\n\n![](c) [z][1]\n\n[1]: d', places);
    expect(lines).toEqual(['a:1', 'b:4', 'c:6', 'd:6']);
  });

  test('leaves out what cannot be had, and keeps the words', async () => {
    expect(await htmlOf('a [b](javascript:alert) ![c](nej)\n\n![](nej)', places)).toBe('<p>a b </p>');
  });

  test('lets nothing through that an article has no use for', async () => {
    const html = await htmlOf(
      'a <b onclick="x()">b</b><script>alert(1)</script>\n\n<div style="x"><iframe src="y"></iframe><unknown>c</unknown><!-- d --><img src="nej" onerror="x"><a href="javascript:x">e</a></div>',
      places,
    );
    expect(html).toBe('<p>a <b>b</b></p>\n<div>ce</div>');
  });
});

describe('a problem', () => {
  test('says where it is, as editors jump to it', () => {
    expect(String(new Problem('Nej.', { file: 'a.md', line: 3 }))).toBe('a.md:3: Nej.');
    expect(String(new Problem('Nej.', { address: 'https://x.dk/' }))).toBe('https://x.dk/: Nej.');
    expect(String(new Problem('Nej.'))).toBe('Nej.');
  });

  test('is made of what the system says', () => {
    const full = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', path: '/ud/feed.json' });
    expect(String(problemOf(full))).toBe('/ud/feed.json: Disken er fuld.');
    expect(String(problemOf(new Error('x')))).toContain('x');
  });
});
