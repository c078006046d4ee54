import { expect, test } from 'vitest';
import { firstLoad, read } from './support/sizes.mjs';

const BUDGET = 16_000;

test('the first load is at most 16,000 bytes', () => {
  const { files, bytes } = firstLoad();
  expect(
    bytes,
    `${files.join(' + ')} is ${bytes} bytes with brotli, ${bytes - BUDGET} too many. ` +
      'Everyone who reads a page waits for these. What only some pages need can be fetched on demand, as the article is ' +
      '(src/elements/on-demand.ts); often a shorter way to say the same does. If neither helps, talk about the budget ' +
      'before raising it.',
  ).toBeLessThanOrEqual(BUDGET);
});

test('the script for pages with iframes is at most 1,000 bytes, as it is', () => {
  expect(read('frame/host.js').length).toBeLessThanOrEqual(1000);
});
