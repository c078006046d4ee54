// Writes the parts of README.md that say again what the source says, between `<!-- name -->` and `<!-- /name -->`.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';
import { tokens } from '../../.build/tokens.mjs';
import { faults, outcomes, stories } from './faults.mjs';
import { chunks, entry, firstLoad, weight } from './sizes.mjs';

/**
 * @typedef {{ name: string, description?: string }} Named
 * @typedef {Named & { default?: string, type?: { text: string } }} Field
 * @typedef {Named & { kind: string, privacy?: string, static?: boolean }} Member
 * @typedef {Named & { tagName: string, attributes?: Field[], members?: Member[], events?: Field[], slots?: Named[], cssParts?: Named[] }} Element
 */

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = `${root}README.md`;

/** @param {string} file */
const read = (file) => readFileSync(root + file, 'utf8');

const declarations = () => {
  if (!existsSync(`${root}custom-elements.json`)) {
    throw new Error('custom-elements.json is missing: run "npm run build" first, as "npm test" does.');
  }
  /** @type {{ modules: { declarations?: (Field | Element)[] }[] }} */
  const { modules } = JSON.parse(read('custom-elements.json'));
  return modules.flatMap((module) => module.declarations ?? []);
};

/** The elements as custom-elements.json describes them, the list first. */
export const elements = () => {
  const found = declarations().flatMap((one) => ('tagName' in one && one.tagName ? [one] : []));
  const order = ['tryg-news-list', 'tryg-article'];
  const place = (/** @type {Element} */ { tagName }) =>
    (order.indexOf(tagName) + 1 || order.length + 1) + tagName;
  return found.sort((a, b) => (place(a) < place(b) ? -1 : 1));
};

/** What a host may call. @param {Element} element */
export const methodsOf = ({ members = [] }) =>
  members.filter((one) => one.kind === 'method' && (one.privacy ?? 'public') === 'public' && !one.static);

const sources = () =>
  readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => read(`src/${file}`));

/** The tokens that the styles read, in whatever file, each once. */
export const tokensRead = () => [
  ...new Set(sources().flatMap((text) => text.match(/--tryg-[a-z-]+/g) ?? [])),
];

/** The fields of an event's class, which the manifest does not list when they stand in its constructor. @param {string} type */
function fieldsOf(type) {
  const source = ts.createSourceFile(
    'events.ts',
    read('src/elements/events.ts'),
    ts.ScriptTarget.Latest,
    true,
  );
  const members = source.statements
    .filter((one) => ts.isClassDeclaration(one))
    .flatMap((one) => (one.name?.text === type ? [...one.members] : []))
    .flatMap(
      (one) => /** @type {ts.Node[]} */ (ts.isConstructorDeclaration(one) ? [...one.parameters] : [one]),
    );
  return members
    .filter((one) => ts.isPropertyDeclaration(one) || ts.isParameter(one))
    .filter((one) => {
      const kinds = one.modifiers?.map(({ kind }) => kind) ?? [];
      return kinds.includes(ts.SyntaxKind.ReadonlyKeyword) && !kinds.includes(ts.SyntaxKind.StaticKeyword);
    })
    .map((one) => {
      const doc = ts.getJSDocCommentsAndTags(one).find(ts.isJSDoc);
      return { name: one.name.getText(), description: ts.getTextOfJSDocComment(doc?.comment) ?? '' };
    });
}

/** What hosts can listen to. */
export const events = () => {
  const all = elements().flatMap(({ tagName, events = [] }) =>
    events.map((event) => ({ ...event, tagName })),
  );
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const type = all.find((event) => event.name === name)?.type?.text ?? '';
    const description = declarations().find((one) => one.name === type)?.description;
    const tags = all.flatMap((event) => (event.name === name ? [event.tagName] : []));
    return { name, description, tags, fields: fieldsOf(type) };
  });
};

const code = (/** @type {string} */ text) => `\`${text}\``;
const bytes = (/** @type {number} */ count) => count.toLocaleString('en');
const tag = (/** @type {string} */ name) => code(`<${name}>`);

/** @param {string[]} head @param {(string | undefined)[][]} rows */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows]
    .map(
      (cells) =>
        `| ${cells.map((cell = '') => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')).join(' | ')} |`,
    )
    .join('\n');

/** `'list' | 'cards'` for people. @param {Field} field */
function typeOf({ type }) {
  const values = type?.text.match(/'[^']+'/g)?.map((value) => code(value.slice(1, -1)));
  if (values) return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(values);
  return !type || type.text === 'string' ? 'text' : type.text;
}

/** @param {Field} attribute */
function defaultValue({ default: written = '' }) {
  const constant = declarations().find(({ name }) => name === written);
  const value = (constant && 'default' in constant && constant.default) || written;
  const text = value.replace(/^'(.*)'$/, '$1');
  return text && code(text);
}

/** @param {Element} element */
const describe = (element) => {
  const { tagName, description, attributes = [], events = [], slots = [], cssParts = [] } = element;
  const rows = [
    ...events.map((one) => ['event', code(one.name), one.description]),
    ...methodsOf(element).map((one) => ['method', code(`${one.name}()`), one.description]),
    ...slots.map((one) => ['slot', one.name ? code(one.name) : 'children', one.description]),
    ...cssParts.map((one) => ['part', code(one.name), one.description]),
  ];
  return [
    `### ${tag(tagName)}`,
    description?.replace(/\s+/g, ' '),
    table(
      ['Attribute', 'Type', 'Default', 'What it says'],
      attributes.map((one) => [code(one.name), typeOf(one), defaultValue(one), one.description]),
    ),
    table(['', 'Name', 'What it is'], rows),
  ].join('\n\n');
};

/** What a reader sees, for people. @param {import('./faults.mjs').Outcome} outcome */
const seen = ({ sees }) =>
  sees
    .map((part) =>
      ['news', 'fallback'].includes(part)
        ? `the ${part}`
        : part.startsWith('[')
          ? `the button »${part.slice(1, -1)}«`
          : `»${part}«`,
    )
    .join(', ');

/** What becomes of a list in each browser, whatever happens. */
const faultMatrix = () => {
  const all = [...faults, ...Object.entries(stories).map(([name, one]) => ({ name, ...one }))];
  const rows = all.map((/** @type {import('./faults.mjs').Case & { name: string }} */ one) => {
    const { name, sees, except, again, note } = one;
    const inEach = /** @type {const} */ (['chromium', 'firefox', 'webkit']);
    const cells = inEach.map((browser) => except?.[browser] ?? sees);
    return [
      note ? `${name}. _${note}_` : name,
      ...cells,
      again ? 'yes' : 'failure' in outcomes[sees] ? 'no' : '',
    ];
  });
  return [
    table(
      ['', 'The reader sees, from top to bottom', '`failure` in the event'],
      Object.entries(outcomes).map(([name, outcome]) => [
        name,
        seen(outcome),
        'failure' in outcome ? code(outcome.failure) : '',
      ]),
    ),
    `<details><summary>${rows.length} things that happen, and what comes of them</summary>`,
    table(['What happens', 'Chromium', 'Firefox', 'WebKit', 'Tried again by itself'], rows),
    '</details>',
  ].join('\n\n');
};

/** Why a chunk is fetched that is not simply there for an element. @type {Record<string, string>} */
const reasons = {
  'check-panel': 'the attribute `check`',
  english: 'elements in English surroundings',
  placeholders: 'pages with `data-tryg`',
  'news-list-extras':
    'lists with `expandable`, `filterable`, `searchable`, `unique`, `subscribe`, `topic`, `district`, or several feeds',
  whole: 'the same lists, and what lies on later pages and in shards',
};

/** How each command of the toolbox is used, as it says so itself. */
const commands = () =>
  ['init', 'import', 'build', 'check', 'serve']
    .map((name) => {
      const help = execFileSync(process.execPath, [`${root}dist/node/toolbox/cli.js`, name, '--help']);
      return `\`\`\`text\n${String(help).trimEnd()}\n\`\`\``;
    })
    .join('\n\n');
/** What is no part of a page with the script, but of one with an iframe. */
const frameFiles = [
  { file: 'frame/index.html', reason: 'iframes, besides what their element needs' },
  { file: 'frame/host.js', reason: 'pages that give iframes their height' },
];

/** The generated parts of the page. @returns {Record<string, string>} */
function parts() {
  const all = elements();
  const names = all.map(({ tagName }) => tagName.replace('tryg-', ''));
  return {
    elements: all.map(describe).join('\n\n'),
    events: table(
      ['Event', 'When', 'Fields'],
      events().map(({ name, description, fields }) => [
        code(name),
        description,
        fields.map((field) => `${code(field.name)}: ${field.description}`).join('<br>'),
      ]),
    ),
    faults: faultMatrix(),
    commands: commands(),
    tokens: table(
      ['Token', 'Default', 'What it is for'],
      tokens().map((token) => [code(token.name), code(token.default), token.description]),
    ),
    sizes: [
      `The first load is **${bytes(firstLoad().bytes)} bytes** with brotli. The rest is fetched when there is an element, or an attribute, that needs it.`,
      table(
        ['File', 'Fetched for', 'Bytes'],
        [
          [code(entry), 'every page', bytes(weight(entry))],
          ...chunks(names).map((chunk) => [
            code(`chunks/${chunk.name}-….js`),
            reasons[chunk.name] ?? chunk.users.map((name) => tag(`tryg-${name}`)).join(', '),
            bytes(chunk.bytes),
          ]),
          ...frameFiles.map(({ file, reason }) => [code(file), reason, bytes(weight(file))]),
        ],
      ),
    ].join('\n\n'),
  };
}

/**
 * A README as the source and the build would have it.
 * @param {string} text - The README as it is.
 */
export async function upToDate(text) {
  let result = text;
  for (const [name, content] of Object.entries(parts())) {
    const place = new RegExp(`(<!-- ${name} -->)[^]*(<!-- /${name} -->)`);
    if (!place.test(result))
      throw new Error(`README.md has no place for "${name}": <!-- ${name} --> … <!-- /${name} -->`);
    result = result.replace(place, (_, begin, end) => `${begin}\n\n${content}\n\n${end}`);
  }
  return format(result, { ...(await resolveConfig(page)), parser: 'markdown' });
}

if (process.argv.includes('--write')) writeFileSync(page, await upToDate(readFileSync(page, 'utf8')));
