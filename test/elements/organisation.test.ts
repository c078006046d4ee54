import { expect } from '@open-wc/testing';
import type { TrygOrganisation } from '../../src/elements/organisation/element.js';
import { addressOf, all, feedOf, inside, shown, silenced, words } from '../support/reader.js';

const band = (src: string, attributes = '', children = ''): Promise<TrygOrganisation> =>
  shown(`<tryg-organisation src='${src}' ${attributes}>${children}</tryg-organisation>`);
const bandOf = (organisation: object): string => addressOf(feedOf([], { _tryg: { organisation } }));

describe('tryg-organisation', () => {
  it('shows the sender of the seed page', async () => {
    const element = await band(`${FEED_SERVER}/feeds/tryg/feed.json`);
    const text = words(inside(element));
    for (const part of [
      'Aalborg Kommune',
      'Børne- og Familieafdelingen',
      'Sønderbro 12',
      '9000 Aalborg',
      'CVR-nummer: 29189420',
      'Telefon: 99 82 34 20',
    ]) {
      expect(text).to.contain(part);
    }
    expect(text).to.contain('Nordjyllands Politi: Knud U. Rasmussen');
    expect(all<HTMLAnchorElement>(element, 'a').map(words)).to.include.members([
      '99 82 34 20',
      'Tilgængelighedserklæring',
    ]);
    await expect(element).to.be.accessible();
  });

  it('puts its groups one level below its name', async () => {
    const element = await band(`${FEED_SERVER}/feeds/tryg/feed.json`, 'heading-level=4');
    expect(all(element, 'h4').map(words)).to.deep.equal(['Aalborg Kommune']);
    expect(all(element, 'h5').map(words)).to.deep.equal(['Kontakt', 'Tovholdere']);
  });

  it('shows no group without entries', async () => {
    expect(
      words(inside(await band(bandOf({ name: 'Samrådet', coordinators: [{ role: 'Formand' }] })))),
    ).to.equal('Samrådet');
  });

  it('says so and shows the fallback when the feed names nobody', async () => {
    const element = await band(addressOf(feedOf([])), '', 'Tryg Aalborg');
    expect(words(inside(element))).to.contain('Der er ingen oplysninger lige nu.');
    expect(inside(element).querySelector('slot')).to.not.equal(null);
  });

  it('shows the fallback instead of an empty band', async () => {
    const element = await band(bandOf({}), '', 'Tryg Aalborg');
    expect(words(inside(element))).to.equal('Der er ingen oplysninger lige nu.');
  });

  describe('a CVR number', () => {
    let console: ReturnType<typeof silenced>;
    beforeEach(() => (console = silenced('warn')));
    afterEach(() => console.restore());

    it('that fails its check is shown all the same, and the developer hears of it once', async () => {
      const src = bandOf({ name: 'Samrådet', cvr: '29189421' });
      for (const element of [await band(src), await band(src)])
        expect(words(inside(element))).to.contain('CVR-nummer: 29189421');
      expect(console.said).to.have.length(1);
      expect(console.said[0]).to.match(/^\[tryg-widgets\] <tryg-organisation>: .*"29189421"/);
      await band(bandOf({ name: 'Samrådet', cvr: '1234' }));
      expect(console.said).to.have.length(2);
    });

    it('that passes is not spoken of', async () => {
      await band(bandOf({ name: 'Aalborg Kommune', cvr: '29 18 94 20' }));
      expect(console.said).to.deep.equal([]);
    });
  });

  it('drops links that lead nowhere safe', async () => {
    const element = await band(
      bandOf({
        name: 'X',
        links: [
          { title: 'Farlig', url: 'javascript:alert(1)' },
          { title: 'God', url: '/was' },
        ],
      }),
    );
    expect(all<HTMLAnchorElement>(element, 'a').map(({ href }) => href)).to.deep.equal([
      `${FEED_SERVER}/was`,
    ]);
  });

  it('gives every link a target of at least 44 px', async () => {
    const element = await band(`${FEED_SERVER}/feeds/tryg/feed.json`);
    for (const link of all(element, 'a'))
      expect(link.getBoundingClientRect().height, words(link)).to.be.at.least(44);
  });
});
