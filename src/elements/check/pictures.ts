import { finding, type Finding } from '../../feed/finding.js';
import { readWhole } from '../../feed/check-reading.js';
import { pictureOf } from '../../feed/select.js';
import { Violations } from './violations.js';

/** Of so many origins a picture is tried, and waited for so long, in milliseconds. */
const MOST = 5;
const PATIENCE = 3000;

/** Whether a picture arrives or not. */
const tried = (address: string): Promise<void> =>
  new Promise((done) => {
    const picture = new Image();
    picture.referrerPolicy = 'no-referrer';
    picture.onload = picture.onerror = () => setTimeout(done, 100);
    setTimeout(done, PATIENCE);
    picture.src = address;
  });

/** Whether the page's policy lets the feed's pictures in: one of each origin is tried, what it stops makes no request. */
export async function blockedPictures(document: unknown, address: string): Promise<Finding[]> {
  const items = readWhole(document, address)?.items ?? [];
  const pictures = items.flatMap((item) => pictureOf(item)?.url ?? []);
  const byOrigin = new Map(pictures.map((url) => [new URL(url).origin, url]));
  const some = [...byOrigin.values()].slice(0, MOST);
  const violations = new Violations();
  await Promise.all(some.map(tried));
  violations.stop();
  return some
    .filter((url) => violations.has('img-src', url))
    .map((url) => finding('pictures-blocked-by-policy', 'img-src', new URL(url).origin));
}
