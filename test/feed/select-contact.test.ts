import { expect } from '@open-wc/testing';
import { readFeed, type Feed } from '../../src/feed/schema.js';
import { contactOf } from '../../src/feed/select-contact.js';

const feedOf = (contacts: unknown): Feed =>
  readFeed(
    {
      items: [],
      _tryg: {
        contacts,
        topics: [{ slug: 'byens-rum', label: 'Byens rum' }],
        districts: [{ slug: 'gug', label: 'Gug' }],
      },
    },
    'https://tryg.aalborg.dk/feed.json',
  )!;

describe('the contact to show', () => {
  const feed = feedOf([
    { role: 'Tovholder', id: 'natteliv', topics: ['natteliv'] },
    { role: 'Tovholder', id: 'gug', districts: ['gug'] },
    { role: 'Tovholder', id: 'rum', topics: ['byens-rum'] },
    { role: 'Tovholder', id: 'rum-i-gug', topics: ['byens-rum'], districts: ['gug'] },
    { role: 'Tovholder', id: 'alle' },
    { role: 'Tovholder', id: 'ogsaa-alle' },
  ]);
  const choices: [promise: string, wanted: Parameters<typeof contactOf>[1], id: string | undefined][] = [
    ['is the one named', { contact: 'rum' }, 'rum'],
    ['is the one named, whatever the topic', { contact: 'rum', topic: 'natteliv' }, 'rum'],
    ['is nobody else when the one named is gone', { contact: 'findes-ikke' }, undefined],
    [
      'is the one responsible for both topic and district',
      { topic: 'byens-rum', district: 'gug' },
      'rum-i-gug',
    ],
    ['is the first one responsible for the topic', { topic: 'byens-rum' }, 'rum'],
    ['is the first one responsible for the topic, by label', { topic: 'Byens rum' }, 'rum'],
    ['is the first one responsible for the district', { district: 'Gug' }, 'gug'],
    [
      'is one responsible for either, when nobody is for both',
      { topic: 'natteliv', district: 'gug' },
      'natteliv',
    ],
    [
      'is the one responsible for everything, when nobody is for that topic',
      { topic: 'findes-ikke' },
      'alle',
    ],
    ['is the one responsible for everything, when nothing is said', {}, 'alle'],
  ];
  for (const [promise, wanted, id] of choices) {
    it(promise, () => expect(contactOf(feed, wanted)?.id).to.equal(id));
  }

  it('is the first when nobody is responsible', () => {
    const some = feedOf([
      { role: 'Tovholder', id: 'a', topics: ['x'] },
      { role: 'Tovholder', id: 'b', topics: ['y'] },
    ]);
    expect(contactOf(some, { topic: 'z' })?.id).to.equal('a');
  });

  it('may be found by a number', () => {
    expect(contactOf(feedOf([{ id: 7, role: 'Vagten' }]), { contact: '7' })?.role).to.equal('Vagten');
  });

  it('is none where the feed has none', () => {
    expect(contactOf(feedOf(undefined), {})).to.equal(undefined);
    expect(contactOf(readFeed({ items: [] }, 'https://a.dk/')!, { topic: 'x' })).to.equal(undefined);
  });
});

describe('a contact that says little', () => {
  const little = [
    { title: 'Konsulent' },
    { organisation: 'Aalborg Kommune' },
    { address: { city: 'Aalborg' } },
    { email: 'tryg@example.dk' },
    { secure_url: 'https://post.example.dk/' },
    { phones: ['114'] },
    { hours: [{ days: ['mon'], opens: '09:00', closes: '15:00' }] },
  ];
  for (const contact of little) {
    it(`is one all the same: ${Object.keys(contact)[0]}`, () => {
      const feed = readFeed(
        { items: [], _tryg: { contacts: [{ id: 'tom' }, { id: 'a', ...contact }] } },
        'https://a.dk/',
      )!;
      expect(contactOf(feed, {})!.id).to.equal('a');
    });
  }
});
