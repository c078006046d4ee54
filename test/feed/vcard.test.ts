import { expect } from '@open-wc/testing';
import ICAL from 'ical.js';
import { extensionOf } from '../../src/feed/extension.js';
import { readFeed } from '../../src/feed/schema.js';
import { vcardOf } from '../../src/feed/vcard.js';

const read = (contact: object, note?: string) => {
  const feed = readFeed({ items: [], _tryg: { contacts: [contact] } }, 'https://tryg.aalborg.dk/feed.json')!;
  const card = new ICAL.Component(ICAL.parse(vcardOf(extensionOf(feed).contacts[0]!, note)) as unknown[]);
  return (name: string) => card.getFirstPropertyValue(name);
};

describe('a contact in an address book', () => {
  const called: [contact: object, name: string, parts: string[]][] = [
    [{ name: 'Åse Marie Ærø' }, 'Åse Marie Ærø', ['Ærø', 'Åse Marie', '', '', '']],
    [{ name: 'Ærø' }, 'Ærø', ['Ærø', '', '', '', '']],
    [{ role: 'Tovholder i Gug' }, 'Tovholder i Gug', ['Tovholder i Gug', '', '', '', '']],
    [{ title: 'Konsulent' }, 'Konsulent', ['Konsulent', '', '', '', '']],
    [{ organisation: 'Aalborg Kommune' }, 'Aalborg Kommune', ['Aalborg Kommune', '', '', '', '']],
    [{ phones: ['99823420'] }, '99823420', ['99823420', '', '', '', '']],
    [{ email: 'tryg@example.dk' }, 'tryg@example.dk', ['tryg@example.dk', '', '', '', '']],
  ];
  for (const [contact, name, parts] of called) {
    it(`is found under ${name}`, () => {
      expect(read(contact)('fn')).to.equal(name);
      expect(read(contact)('n')).to.deep.equal(parts);
    });
  }

  it('keeps everything there is to know of it, whatever signs it has', () => {
    const value = read(
      {
        name: 'Åse Ærø',
        title: 'Konsulent, daglig leder \\ ',
        organisation: 'Aalborg Kommune; Tryg',
        phones: ['99823420', '114'],
        email: 'tryg@example.dk',
        secure_url: 'https://post.example.dk/tryg',
        address: { street: 'Sønderbro 12', postal_code: '9000', city: 'Aalborg' },
      },
      'Mandag kl. 9-15\nLukket på helligdage',
    );
    expect(value('version')).to.equal('3.0');
    expect(value('title')).to.equal('Konsulent, daglig leder \\');
    expect(value('org')).to.equal('Aalborg Kommune; Tryg');
    expect(value('tel')).to.equal('99823420');
    expect(value('email')).to.equal('tryg@example.dk');
    expect(value('url')).to.equal('https://post.example.dk/tryg');
    expect(value('adr')).to.deep.equal(['', '', 'Sønderbro 12', 'Aalborg', '', '9000', 'Danmark']);
    expect(value('note')).to.equal('Mandag kl. 9-15\nLukket på helligdage');
  });

  it('says nothing of what is not known', () => {
    const value = read({ role: 'Tovholder', address: { city: 'Aalborg' } });
    for (const name of ['org', 'tel', 'email', 'url', 'note']) expect(value(name), name).to.equal(null);
    expect(value('adr')).to.deep.equal(['', '', '', 'Aalborg', '', '', 'Danmark']);
  });
});
