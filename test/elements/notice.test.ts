import { expect, waitUntil } from '@open-wc/testing';
import type { TrygNotice } from '../../src/elements/notice/element.js';
import { PATIENCE } from '../support/network.js';
import { addressOf, all, feedOf, inside, settled, shown, words } from '../support/reader.js';
import { setClock } from '../support/wall-clock.js';

const notice = (src: string, attributes = '', children = ''): Promise<TrygNotice> =>
  shown(`<tryg-notice src='${src}' ${attributes}>${children}</tryg-notice>`);
/** The address is another for each test: what a reader has closed stays closed on the page. */
const noticesOf = (...notices: object[]): string =>
  addressOf(feedOf([], { title: crypto.randomUUID(), _tryg: { notices } }));
const titles = (element: Element) => all(element, '.notice .heading').map(words);
const closeButton = (element: Element) => all<HTMLButtonElement>(element, '.notice button')[0]!;

describe('tryg-notice', () => {
  it('shows a notice with its text and where to read more', async () => {
    const element = await notice(
      noticesOf({ severity: 'info', title: 'Stien er lukket', text: 'Der bygges.', url: 'https://a.dk/sti' }),
      'heading-level=3',
    );
    expect(words(inside(element).querySelector('h3'))).to.equal('Information: Stien er lukket');
    expect(words(inside(element))).to.contain('Der bygges.');
    const link = all<HTMLAnchorElement>(element, '.notice a')[0]!;
    expect([words(link), link.href]).to.deep.equal(['Læs mere om Stien er lukket', 'https://a.dk/sti']);
    await expect(element).to.be.accessible();
  });

  const severities: [severity: string | undefined, said: string, isAlert: boolean][] = [
    ['info', 'Information', false],
    ['success', 'Succes', false],
    ['warning', 'Advarsel', true],
    ['error', 'Fejl', true],
    ['sludder', 'Information', false],
    [undefined, 'Information', false],
  ];
  for (const [severity, said, isAlert] of severities) {
    it(`interrupts a reader only for what is urgent: ${severity ?? 'nothing said'}`, async () => {
      const element = await notice(noticesOf({ severity, title: 'Stien er lukket' }));
      expect(titles(element)).to.deep.equal([`${said}: Stien er lukket`]);
      expect(all(element, '[role=alert]')).to.have.length(isAlert ? 1 : 0);
      await expect(element).to.be.accessible();
    });
  }

  it('is nothing at all when there is nothing to say', async () => {
    const element = await notice(noticesOf());
    expect(words(inside(element))).to.equal('');
    expect(element.getBoundingClientRect().height).to.equal(0);
    await expect(element).to.be.accessible();
  });

  it('comes and goes on time, by itself', async () => {
    const restore = setClock('2026-11-23T09:59:59.300+01:00');
    try {
      const element = await notice(
        noticesOf({
          title: 'Kort besked',
          valid_from: '2026-11-23T10:00+01:00',
          valid_to: '2026-11-23T10:00:01+01:00',
        }),
      );
      expect(titles(element)).to.deep.equal([]);
      await waitUntil(() => titles(element).length === 1, 'it comes', PATIENCE);
      await waitUntil(() => titles(element).length === 0, 'it goes', PATIENCE);
    } finally {
      restore();
    }
  });

  it('is closed by its reader, whose focus is not lost', async () => {
    const element = await notice(noticesOf({ title: 'Første' }, { title: 'Anden' }));
    expect(words(closeButton(element))).to.equal('Luk: Første');
    closeButton(element).focus();
    closeButton(element).click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['Information: Anden']);
    expect(inside(element).activeElement !== null).to.equal(true);
    await expect(element).to.be.accessible();
  });

  it('is shown once, however many are on the page, and by the next one when the first goes', async () => {
    const src = noticesOf({ title: 'Kun én gang' });
    const first = await notice(src);
    const second = await notice(src);
    expect([titles(first).length, titles(second).length]).to.deep.equal([1, 0]);
    first.remove();
    await waitUntil(() => titles(second).length === 1, 'the second takes over', PATIENCE);
    closeButton(second).click();
    await second.updateComplete;
    const third = await notice(src);
    expect([titles(second).length, titles(third).length], 'closed for the whole page').to.deep.equal([0, 0]);
  });

  it('leaves to others what it does not show any more', async () => {
    const src = noticesOf({ title: 'Gug', districts: ['gug'] });
    const first = await notice(src);
    const second = await notice(src);
    first.district = 'Vejgaard';
    await waitUntil(() => titles(second).length === 1, 'the second takes over', PATIENCE);
    expect(titles(first)).to.deep.equal([]);
  });

  it('keeps nothing of what was closed beyond the page', async () => {
    const before = [localStorage.length, sessionStorage.length, document.cookie];
    const element = await notice(noticesOf({ title: 'Luk mig' }));
    closeButton(element).click();
    await settled(element);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal(before);
  });

  it('shows the fallback when the notices cannot be had', async () => {
    const said = console.error;
    console.error = () => {};
    const element = await notice(`${FEED_SERVER}/fault/404`, '', '<a href="/drift">Driftsmeddelelser</a>');
    console.error = said;
    expect(words(inside(element))).to.contain('Beskederne kunne ikke hentes.');
    expect(inside(element).querySelector('slot')!.assignedElements()).to.have.length(1);
  });
});
