import { expect } from '@open-wc/testing';
import { articleText as article } from '../../src/danish/article-text.js';
import { contactText } from '../../src/danish/contact-text.js';
import { eventText } from '../../src/danish/event-text.js';
import { danishText } from '../../src/danish/text.js';
import type { Failure } from '../../src/feed/error.js';

const { NEWS, allNewsAt, failed, loaded, loading, stale } = danishText;
const { contactSubject, organisationSubject } = contactText;
const { statusOf } = eventText;

describe('the sentences', () => {
  const reasons: Record<Failure, string> = {
    offline: 'Du har ikke forbindelse til internettet.',
    unreachable: 'Der er ikke forbindelse til serveren lige nu.',
    refused: 'Serveren svarede ikke, som den skulle.',
    malformed: 'Indholdet kunne ikke læses.',
    timeout: 'Det tog for lang tid.',
  };
  for (const [failure, reason] of Object.entries(reasons) as [Failure, string][]) {
    it(`say why, when a feed is ${failure}`, () => {
      expect(failed(NEWS, failure)).to.equal(`Nyhederne kunne ikke hentes. ${reason}`);
      expect(stale(NEWS, 'kl. 9.12', failure)).to.equal(`Viser nyheder hentet kl. 9.12. ${reason}`);
    });
  }

  it('name what they are about in the form that fits', () => {
    expect([NEWS, article.subject, contactSubject, organisationSubject].map(loading)).to.deep.equal([
      'Henter nyheder …',
      'Henter nyheden …',
      'Henter kontaktoplysninger …',
      'Henter oplysninger …',
    ]);
    expect([NEWS, article.subject, contactSubject, organisationSubject].map(loaded)).to.deep.equal([
      'Nyhederne er hentet.',
      'Nyheden er hentet.',
      'Kontaktoplysningerne er hentet.',
      'Oplysningerne er hentet.',
    ]);
  });

  it('name a site the way people do', () => {
    expect(allNewsAt('https://www.aalborg.dk/nyheder?side=2')).to.equal('Se alle nyheder på aalborg.dk');
    expect(allNewsAt('https://tryg.aalborg.dk/')).to.equal('Se alle nyheder på tryg.aalborg.dk');
  });
});

describe('the words of an article', () => {
  const credits: [credit: string, shown: string][] = [
    ['Rigspolitiet', 'Foto: Rigspolitiet'],
    ['Foto: Rigspolitiet', 'Foto: Rigspolitiet'],
    ['foto Aalborg Kommune', 'foto Aalborg Kommune'],
    ['Arkivfoto: Aalborg Kommune.', 'Arkivfoto: Aalborg Kommune.'],
    ['Illustration: Gug Samråd', 'Illustration: Gug Samråd'],
    ['Fotografisk Atelier', 'Foto: Fotografisk Atelier'],
  ];
  for (const [credit, shown] of credits) {
    it(`credit a picture once: "${credit}"`, () => expect(article.credit(credit)).to.equal(shown));
  }

  it('number tables from the second', () => {
    expect([1, 2, 3].map(article.table)).to.deep.equal(['Tabel', 'Tabel 2', 'Tabel 3']);
  });

  it('say what has become of an event, unless it is as planned', () => {
    const all = ['cancelled', 'postponed', 'moved', 'planned', undefined];
    expect(all.map((status) => statusOf(status, true))).to.deep.equal([
      'Aflyst',
      'Udsat',
      'Flyttet til',
      undefined,
      undefined,
    ]);
    expect(statusOf('moved', false)).to.equal('Flyttet');
  });
});
