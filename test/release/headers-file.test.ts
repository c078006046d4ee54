import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { pathsIn } from '../../.build/release/files.mjs';
import { FEED_CACHING } from '../../src/toolbox/feed-caching.js';
import { EVERYWHERE, FEED, faultsOf, IMMUTABLE, MINUTES } from './promises.js';
import { folderOf, releaseInto, temporary, textIn } from './releases.js';

interface Rule {
  for: string;
  forRegExp: RegExp;
  values: Record<string, string>;
}

describe('the rules in _headers', () => {
  const root = temporary();
  let rules: Rule[];
  beforeAll(async () => {
    for (const version of ['0.9.0', '1.4.2', '2.0.0-beta.1']) {
      releaseInto(root, { build: folderOf({ 'tryg-widgets.js': version, 'chunks/a-1.js': '' }), version });
    }
    mkdirSync(join(root, 'feeds'));
    writeFileSync(join(root, 'feeds/tryg.json'), '{}');
    const { headers, errors } = await parseAllHeaders({
      headersFiles: [join(root, '_headers')],
      minimal: false,
      configHeaders: [],
    });
    expect(errors).toEqual([]);
    rules = headers as unknown as Rule[];
  });

  /** Names in lower case, with all the values that the rules for a path give them. */
  function headersOf(path: string): Record<string, string[]> {
    const entries = rules
      .filter(({ forRegExp }) => forRegExp.test(path))
      .flatMap(({ values }) => Object.entries(values));
    const all: Record<string, string[]> = {};
    for (const [name, value] of entries) (all[name.toLowerCase()] ??= []).push(value);
    return all;
  }
  const cachingOf = (path: string) => headersOf(path)['cache-control']?.join();

  test('keep what never changes for a year, what moves for minutes', () => {
    for (const name of ['v0.9.0', 'v1.4.2', 'v2.0.0-beta.1'])
      for (const path of [`/${name}/tryg-widgets.js`, `/${name}/chunks/a-1.js`])
        expect(faultsOf(cachingOf(path), IMMUTABLE), path).toEqual([]);
    for (const name of ['v0', 'v0.9', 'v1', 'v1.4'])
      expect(faultsOf(cachingOf(`/${name}/tryg-widgets.js`), MINUTES), name).toEqual([]);
  });

  test('keep a feed for minutes, and have CDNs show an old one while the server is down', () => {
    expect(faultsOf(cachingOf('/feeds/tryg.json'), FEED)).toEqual([]);
  });

  // Cloudflare Pages puts these headers on its 404 as well, and browsers keep it.
  test('say nothing of versions that are not there yet', () => {
    expect(cachingOf('/v1.4.3/tryg-widgets.js')).toBeUndefined();
    expect(cachingOf('/v3/tryg-widgets.js')).toBeUndefined();
  });

  test('let every page read every file, and give each header once: hosts do not agree on what two mean', () => {
    const paths = pathsIn(root).map((path) => `/${path}`);
    expect(paths).toContain('/v1.4.2/tryg-widgets.js');
    for (const path of [...paths, '/nix']) {
      const headers = headersOf(path);
      for (const [name, value] of Object.entries(EVERYWHERE)) expect(headers[name], path).toEqual([value]);
      for (const [name, values] of Object.entries(headers)) expect(values, `${path} ${name}`).toHaveLength(1);
    }
  });

  test('stay within what Cloudflare Pages reads: 100 rules, 2,000 characters in a line, one * in a path', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    for (const { for: path } of rules) expect(path.split('*').length - 1, path).toBeLessThanOrEqual(1);
    for (const line of textIn(root, '_headers').split('\n')) expect(line.length).toBeLessThanOrEqual(2000);
  });

  test('ask for the same times as nginx, tryg-feed and the guide', () => {
    const times = [...new Set(rules.flatMap(({ values }) => values['Cache-Control'] ?? []))];
    expect(times).toHaveLength(3);
    expect(times).toContain(FEED_CACHING);
    const guide = readFileSync(new URL('../../demo/docs/releases.md', import.meta.url), 'utf8');
    for (const time of times) {
      expect(textIn(root, 'servers/nginx.conf')).toContain(`"${time}"`);
      expect(guide).toContain(`\`${time}\``);
    }
  });
});
