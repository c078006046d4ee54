import { expect, waitUntil } from '@open-wc/testing';
import ICAL from 'ical.js';
import type { TrygContactCard } from '../../src/elements/contact-card/element.js';
import { savedBy } from '../support/download.js';
import { PATIENCE } from '../support/network.js';
import { addressOf, all, feedOf, inside, shown, words } from '../support/reader.js';
import { setClock } from '../support/wall-clock.js';

const card = (src: string, attributes = '', children = ''): Promise<TrygContactCard> =>
  shown(`<tryg-contact-card src='${src}' ${attributes}>${children}</tryg-contact-card>`);
const cardOf = (...contacts: object[]): string => addressOf(feedOf([], { _tryg: { contacts } }));

describe('tryg-contact-card', () => {
  it('shows the contact box of the seed page', async () => {
    const element = await card(`${FEED_SERVER}/feeds/tryg/feed.json`, 'contact=tovholder');
    expect(words(inside(element).querySelector('h2'))).to.equal('Kontakt');
    const text = words(inside(element));
    for (const part of [
      'Tovholder i Aalborg Kommune',
      'Hjulmagervej 22',
      '9000 Aalborg',
      'Ring til os',
      'Skriv til os',
      'Telefontider',
    ]) {
      expect(text).to.contain(part);
    }
    const phone = all<HTMLAnchorElement>(element, 'a[href^="tel:"]')[0]!;
    expect(phone.getAttribute('href')).to.equal('tel:+4599823420');
    expect(words(phone)).to.equal('99 82 34 20');
    expect(all(element, 'tr [aria-hidden]').map(words)).to.deep.equal([
      'Mandag-torsdag',
      'kl. 9-15',
      'kl. 9-13',
    ]);
    await expect(element).to.be.accessible();
  });

  it('never shows a label without a value', async () => {
    const element = await card(
      cardOf({
        id: 'a',
        role: 'Tovholder',
        phones: [],
        email: '',
        hours: [{ days: ['mon'], opens: 'tidlig' }],
      }),
    );
    expect(words(inside(element))).to.equal('Kontakt Tovholder');
    expect(all(element, 'dl')).to.have.length(0);
    await expect(element).to.be.accessible();
  });

  it('says a name once, where it is role and organisation too', async () => {
    const police = 'Nordjyllands Politi';
    const element = await card(cardOf({ role: police, organisation: police }));
    expect(words(inside(element))).to.equal(`Kontakt ${police}`);
  });

  it('offers secure post before plain e-mail', async () => {
    const element = await card(cardOf({ email: 'tryg@example.dk', secure_url: 'https://post.example.dk/' }));
    expect(all<HTMLAnchorElement>(element, 'dd a').map(({ href }) => href)).to.deep.equal([
      'https://post.example.dk/',
      'mailto:tryg@example.dk',
    ]);
  });

  it('shows what can be dialled as a link and leaves short numbers alone', async () => {
    const element = await card(
      cardOf({
        phones: [{ number: '114', label: 'når det ikke haster' }, { number: 'Spørg i receptionen' }],
      }),
    );
    expect(all(element, 'a').map((link) => link.getAttribute('href'))).to.deep.equal(['tel:114']);
    expect(words(inside(element)))
      .to.contain('114 når det ikke haster')
      .and.to.contain('Spørg i receptionen');
  });

  it('warns of plain e-mail, and only of that', async () => {
    const warning = 'Send ikke fortrolige oplysninger, fx CPR-nummer, i en almindelig e-mail.';
    const mail = await card(cardOf({ email: 'tryg@example.dk' }));
    expect(words(inside(mail))).to.contain(warning);
    const post = await card(cardOf({ secure_url: 'https://post.example.dk/' }));
    expect(words(inside(post))).not.to.contain(warning);
  });

  it('says its hours in words to those who listen', async () => {
    const element = await card(
      cardOf({
        hours: [
          { days: ['mon', 'tue', 'wed'], opens: '09:00', closes: '12:00' },
          { days: ['mon', 'tue', 'wed'], opens: '13:00', closes: '15:30' },
        ],
      }),
    );
    expect(all(element, 'tr [aria-hidden]').map(words)).to.deep.equal([
      'Mandag-onsdag',
      'kl. 9-12 og 13-15.30',
    ]);
    expect(all(element, 'tr .hidden').map(words)).to.deep.equal([
      'Mandag til onsdag',
      'fra kl. 9 til kl. 12 og fra kl. 13 til kl. 15.30',
    ]);
    await expect(element).to.be.accessible();
  });

  it('offers the emergency numbers where the page asks for them', async () => {
    const src = cardOf({ role: 'Tovholder' });
    expect(words(inside(await card(src)))).not.to.contain('112');
    const element = await card(src, 'emergency');
    expect(words(inside(element))).to.contain('Ring 112 ved akut fare.');
    expect(all(element, 'a').map((link) => link.getAttribute('href'))).to.deep.equal(['tel:112', 'tel:114']);
    await expect(element).to.be.accessible();
  });

  describe('tells whether somebody answers', () => {
    const hours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '15:00' }];
    const closed = [{ date: '2026-12-24', reason: 'Juleaften' }];
    const status = (element: Element) => words(inside(element).querySelector('.open, .closed'));
    let restore: () => void;
    const at = async (moment: string, contact: object = { hours, closed }) => {
      restore = setClock(moment);
      return card(cardOf(contact));
    };
    afterEach(() => restore());

    it('when it is open', async () => {
      const element = await at('2026-11-23T10:00+01:00');
      expect(status(element)).to.equal('Åbent nu · lukker kl. 15');
      await expect(element).to.be.accessible();
    });

    it('when it is closed, and the days off of the next weeks', async () => {
      const element = await at('2026-12-23T16:00+01:00');
      expect(status(element)).to.equal('Lukket · åbner igen fredag kl. 9');
      expect(words(inside(element))).to.contain('Lukket torsdag den 24. december (Juleaften)');
      await expect(element).to.be.accessible();
    });

    it('but says nothing of a day off that is months away, or over', async () => {
      for (const moment of ['2026-09-01T10:00+02:00', '2026-12-26T10:00+01:00']) {
        expect(words(inside(await at(moment)))).not.to.contain('Juleaften');
        restore();
      }
    });

    it('and changes its mind by itself, to the minute', async () => {
      const element = await at('2026-11-23T14:59:59.200+01:00');
      expect(status(element)).to.equal('Åbent nu · lukker kl. 15');
      await waitUntil(() => status(element).startsWith('Lukket'), 'it closes', { timeout: 5000 });
      expect(status(element)).to.equal('Lukket · åbner igen i morgen kl. 9');
    });

    it('and says "i morgen" no longer than to midnight', async () => {
      const element = await at('2026-11-23T23:59:59.200+01:00');
      expect(status(element)).to.equal('Lukket · åbner igen i morgen kl. 9');
      await waitUntil(() => status(element) === 'Lukket · åbner igen kl. 9', 'the day begins', PATIENCE);
    });

    it('and names a day off no longer than it lasts, by itself', async () => {
      const element = await at('2026-12-24T23:59:59.200+01:00', { role: 'Tovholder', closed });
      expect(words(inside(element))).to.contain('Lukket torsdag den 24. december (Juleaften)');
      await waitUntil(() => !words(inside(element)).includes('Juleaften'), 'the day is over', PATIENCE);
    });

    it('unless its hours cannot be read', async () => {
      const element = await at('2026-11-23T10:00+01:00', {
        role: 'Tovholder',
        hours: [{ days: ['mon'], opens: 'tidligt' }],
      });
      expect(status(element)).to.equal('');
    });
  });

  it('is saved in an address book', async () => {
    const element = await card(
      cardOf({
        name: 'Åse Ærø',
        role: 'Tovholder',
        organisation: 'Aalborg Kommune; Tryg',
        phones: [{ number: '9982 3420' }],
        email: 'tryg@example.dk',
        address: { street: 'Sønderbro 12', postal_code: '9000', city: 'Aalborg' },
        hours: [{ days: ['mon', 'tue', 'wed'], opens: '09:00', closes: '15:00' }],
      }),
    );
    const saved = await savedBy(() => all(element, 'button')[0]!.click());
    expect(saved.file).to.equal('åse-ærø.vcf');
    expect(saved.type).to.match(/^text\/vcard\b/);
    const card4 = new ICAL.Component(ICAL.parse(saved.text) as unknown[]);
    const value = (name: string) => card4.getFirstPropertyValue(name);
    expect(value('fn')).to.equal('Åse Ærø');
    expect(value('n')).to.deep.equal(['Ærø', 'Åse', '', '', '']);
    expect(value('org')).to.equal('Aalborg Kommune; Tryg');
    expect(value('tel')).to.equal('+4599823420');
    expect(value('adr')).to.deep.equal(['', '', 'Sønderbro 12', 'Aalborg', '', '9000', 'Danmark']);
    expect(value('note')).to.equal('Mandag-onsdag kl. 9-15');
  });

  it('finds the contact responsible for a topic or a district, else the general one', async () => {
    const src = cardOf(
      { id: 'a', role: 'Emnet', topics: ['byens-rum'] },
      { id: 'b', role: 'Bydelen', districts: ['gug'] },
      { id: 'c', role: 'Begge', topics: ['byens-rum'], districts: ['gug'] },
      { id: 'd', role: 'Alle' },
    );
    const found = async (attributes: string) =>
      words(inside(await card(src, attributes)).querySelector('[part=card] > div'));
    expect(await found('topic=byens-rum')).to.equal('Emnet');
    expect(await found('district=gug')).to.equal('Bydelen');
    expect(await found('topic=byens-rum district=gug')).to.equal('Begge');
    expect(await found('topic=natteliv')).to.equal('Alle');
    expect(await found('contact=b')).to.equal('Bydelen');
    expect(await found('')).to.equal('Alle');
  });

  it('shows the fallback instead of an empty box', async () => {
    const element = await card(cardOf({ id: 'x', title: '' }), '', 'Ring til 99 82 34 20');
    expect(words(inside(element))).to.equal('Der er ingen kontaktoplysninger lige nu.');
    expect(inside(element).querySelector('slot')).to.not.equal(null);
  });

  it('passes over a contact that says nothing', async () => {
    const element = await card(cardOf({}, { id: 'tom', phones: [''] }, { role: 'Tovholder' }));
    expect(words(inside(element))).to.equal('Kontakt Tovholder');
  });

  it('says so and shows the fallback when there is no such contact', async () => {
    const element = await card(
      cardOf({ id: 'a', role: 'Tovholder' }),
      'contact=x',
      '<a href="tel:99823420">99 82 34 20</a>',
    );
    expect(words(inside(element))).to.contain('Der er ingen kontaktoplysninger lige nu.');
    expect(inside(element).querySelector('slot')!.assignedElements()).to.have.length(1);
  });

  it('keeps its heading in the host’s outline', async () => {
    expect(all(await card(cardOf({ role: 'Tovholder' }), 'heading-level=3'), 'h3')).to.have.length(1);
  });

  it('gives every link a target of at least 44 px', async () => {
    const element = await card(`${FEED_SERVER}/feeds/tryg/feed.json`, 'contact=tovholder');
    for (const link of all(element, 'a'))
      expect(link.getBoundingClientRect().height, words(link)).to.be.at.least(44);
  });
});
