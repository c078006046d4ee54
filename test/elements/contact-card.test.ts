import { expect } from '@open-wc/testing';
import type { TrygContactCard } from '../../src/elements/contact-card/element.js';
import { addressOf, all, feedOf, inside, shown, words } from '../support/reader.js';

const card = (src: string, attributes = '', children = ''): Promise<TrygContactCard> =>
  shown(`<tryg-contact-card src='${src}' ${attributes}>${children}</tryg-contact-card>`);
const cardOf = (...contacts: object[]): string => addressOf(feedOf([], { _tryg: { contacts } }));

describe('tryg-contact-card', () => {
  it('shows the contact box of the seed page', async () => {
    const element = await card(`${FEED_SERVER}/feeds/tryg.json`, 'contact=tovholder');
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
    expect(all(element, 'tr').map(words)).to.deep.equal(['Mandag-torsdag kl. 9-15', 'Fredag kl. 9-13']);
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
    const element = await card(`${FEED_SERVER}/feeds/tryg.json`, 'contact=tovholder');
    for (const link of all(element, 'a'))
      expect(link.getBoundingClientRect().height, words(link)).to.be.at.least(44);
  });
});
