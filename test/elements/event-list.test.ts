import { expect, waitUntil } from '@open-wc/testing';
import ICAL from 'ical.js';
import type { TrygEventList } from '../../src/elements/event-list/element.js';
import { savedBy } from '../support/download.js';
import { addressOf, all, feedOf, inside, shown, words } from '../support/reader.js';
import { setClock } from '../support/wall-clock.js';

const list = (src: string, attributes = '', children = ''): Promise<TrygEventList> =>
  shown(`<tryg-event-list src='${src}' ${attributes}>${children}</tryg-event-list>`);
const eventsOf = (...events: object[]): string =>
  addressOf(feedOf(events.map((event, index) => ({ title: `Møde ${index}`, _tryg: { event } }))));

const TODAY = { start: '2026-11-23T15:00:00+01:00', end: '2026-11-23T17:00:00+01:00' };
const TOMORROW = { start: '2026-11-24T19:00:00+01:00' };
const LATER = { start: '2026-11-30', end: '2026-12-02', all_day: true };
const YESTERDAY = { start: '2026-11-22T19:00:00+01:00', end: '2026-11-22T21:00:00+01:00' };

describe('tryg-event-list', () => {
  let restore = () => {};
  const at = (moment: string) => (restore = setClock(moment));
  beforeEach(() => at('2026-11-23T10:00+01:00'));
  afterEach(() => restore());

  const titles = (element: Element) => all(element, 'li .heading').map(words);
  const times = (element: Element) => all(element, 'li p:first-of-type').map(words);

  it('shows the events to come, the next one first, in words of the day', async () => {
    const element = await list(eventsOf(LATER, YESTERDAY, TOMORROW, TODAY));
    expect(words(inside(element).querySelector('h2'))).to.equal('Kommende arrangementer');
    expect(titles(element)).to.deep.equal(['Møde 3', 'Møde 2', 'Møde 0']);
    expect(times(element)).to.deep.equal([
      'i dag kl. 15.00-17.00',
      'i morgen kl. 19.00',
      'fra mandag den 30. november til onsdag den 2. december',
    ]);
    await expect(element).to.be.accessible();
  });

  it('shows those that are over, the latest first, where the page asks for them', async () => {
    const older = { start: '2026-10-01T19:00:00+02:00' };
    const element = await list(eventsOf(older, TODAY, YESTERDAY), 'past');
    expect(words(inside(element).querySelector('h2'))).to.equal('Tidligere arrangementer');
    expect(titles(element)).to.deep.equal(['Møde 2', 'Møde 0']);
  });

  it('lets an event go when it is over, by itself', async () => {
    restore();
    at('2026-11-23T16:59:59.200+01:00');
    const element = await list(eventsOf(TODAY, TOMORROW));
    expect(titles(element)).to.deep.equal(['Møde 0', 'Møde 1']);
    await waitUntil(() => titles(element).length === 1, 'the event goes', { timeout: 5000 });
    expect(titles(element)).to.deep.equal(['Møde 1']);
  });

  it('says "i dag" of what was tomorrow when the day is over', async () => {
    restore();
    at('2026-11-23T23:59:59.200+01:00');
    const element = await list(eventsOf(TOMORROW));
    expect(times(element)).to.deep.equal(['i morgen kl. 19.00']);
    await waitUntil(() => times(element)[0] === 'i dag kl. 19.00', 'the day begins', { timeout: 5000 });
  });

  const statuses: [status: string, more: object, said: string][] = [
    ['cancelled', {}, 'Aflyst i morgen kl. 19.00'],
    ['postponed', {}, 'Udsat i morgen kl. 19.00'],
    ['moved', { previous_start: '2026-11-20T19:00:00+01:00' }, 'Flyttet til i morgen kl. 19.00'],
    ['planned', {}, 'i morgen kl. 19.00'],
  ];
  for (const [status, more, said] of statuses) {
    it(`says what has become of an event: ${status}`, async () => {
      const element = await list(eventsOf({ ...TOMORROW, status, ...more }));
      expect(times(element)).to.deep.equal([said]);
      const before = 'Oprindeligt fredag den 20. november kl. 19.00';
      expect(words(inside(element)).includes(before)).to.equal(status === 'moved');
      await expect(element).to.be.accessible();
    });
  }

  it('says where it is, and leads to it', async () => {
    const element = await list(
      eventsOf({
        ...TOMORROW,
        place: { name: 'Skolen', address: { street: 'Skolevej 1', postal_code: '9210', city: 'Aalborg SØ' } },
        online_url: 'https://video.example.dk/1',
        sign_up_url: 'mailto:moede@example.dk',
      }),
    );
    expect(words(inside(element))).to.contain('Skolen, Skolevej 1, 9210 Aalborg SØ');
    expect(all(element, 'li p a').map((link) => [words(link), link.getAttribute('href')])).to.deep.equal([
      ['Online', 'https://video.example.dk/1'],
      ['Tilmelding', 'mailto:moede@example.dk'],
    ]);
  });

  it('takes no more sign-ups for what is called off', async () => {
    const element = await list(
      eventsOf({ ...TOMORROW, status: 'cancelled', sign_up_url: 'https://a.dk/tilmeld' }),
    );
    expect(words(inside(element))).not.to.contain('Tilmelding');
  });

  it('puts an event into the reader’s calendar', async () => {
    const element = await list(eventsOf(TODAY));
    const button = all(element, 'li button')[0]!;
    expect(words(button)).to.equal('Tilføj til kalender');
    const saved = await savedBy(() => button.click());
    expect(saved.file).to.equal('møde-0.ics');
    expect(saved.type).to.match(/^text\/calendar\b/);
    const calendar = new ICAL.Component(ICAL.parse(saved.text) as unknown[]);
    expect(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('summary')).to.equal('Møde 0');
  });

  it('says in the calendar, too, that an event is called off', async () => {
    const element = await list(eventsOf({ ...TODAY, status: 'cancelled' }));
    const saved = await savedBy(() => all(element, 'li button')[0]!.click());
    expect(saved.text).to.contain('SUMMARY:Aflyst: Møde 0').and.to.contain('STATUS:CANCELLED');
  });

  it('says so when there are none, and shows the fallback', async () => {
    const element = await list(eventsOf(YESTERDAY), '', '<a href="/kalender">Kalender</a>');
    expect(words(inside(element))).to.contain('Der er ingen kommende arrangementer.');
    expect(inside(element).querySelector('slot')!.assignedElements()).to.have.length(1);
    await expect(element).to.be.accessible();
    const past = await list(eventsOf(TODAY), 'past');
    expect(words(inside(past))).to.contain('Der er ingen tidligere arrangementer.');
  });

  it('shows as many as asked for, of the topic asked for, under the heading asked for', async () => {
    const events = [TODAY, TOMORROW, LATER].map((event, index) => ({
      title: `Møde ${index}`,
      _tryg: { event, topics: index ? ['Gug'] : [] },
    }));
    const src = addressOf(feedOf(events));
    expect(titles(await list(src, 'limit=2'))).to.deep.equal(['Møde 0', 'Møde 1']);
    expect(titles(await list(src, 'topic=gug'))).to.deep.equal(['Møde 1', 'Møde 2']);
    expect(words(inside(await list(src, 'heading=Kalender')).querySelector('h2'))).to.equal('Kalender');
    const bare = await list(src, 'heading="" heading-level=3');
    expect(all(bare, 'h3')).to.have.length(0);
    expect(all(bare, 'h4')).to.have.length(3);
  });

  it('leads from its title to the item, where that has an address', async () => {
    const src = addressOf(
      feedOf([
        { title: 'Med', url: 'https://a.dk/med', _tryg: { event: TODAY } },
        { title: 'Uden', _tryg: { event: TOMORROW } },
      ]),
    );
    const element = await list(src);
    expect(all(element, '.heading a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'https://a.dk/med',
    ]);
  });

  it('says in Danish that the events could not be had', async () => {
    const said = console.error;
    console.error = () => {};
    const element = await list(`${FEED_SERVER}/fault/404`, '', '<a href="/kalender">Kalender</a>');
    console.error = said;
    expect(words(inside(element))).to.contain('Arrangementerne kunne ikke hentes.');
    expect(inside(element).querySelector('slot')!.assignedElements()).to.have.length(1);
  });

  it('gives every link and button a target of at least 44 px', async () => {
    const element = await list(eventsOf({ ...TODAY, sign_up_url: 'https://a.dk/tilmeld' }));
    for (const target of all(element, 'li p a, li button'))
      expect(target.getBoundingClientRect().height, words(target)).to.be.at.least(44);
  });
});
