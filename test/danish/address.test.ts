import { expect } from '@open-wc/testing';
import { danishAddress } from '../../src/danish/address.js';
import type { Address } from '../../src/feed/schema.js';

const UNKNOWN: Address = { street: undefined, postal_code: undefined, city: undefined };

describe('a Danish postal address', () => {
  const addresses: [promise: string, address: Partial<Address>, lines: string[]][] = [
    [
      'is the street, then the postal code and the city',
      { street: 'Hjulmagervej 22', postal_code: '9000', city: 'Aalborg' },
      ['Hjulmagervej 22', '9000 Aalborg'],
    ],
    [
      'keeps the floor with the street',
      { street: 'Sønderbro 12, 3. tv.', postal_code: '9000', city: 'Aalborg' },
      ['Sønderbro 12, 3. tv.', '9000 Aalborg'],
    ],
    ['has no empty line without a street', { postal_code: '9000', city: 'Aalborg' }, ['9000 Aalborg']],
    [
      'has no space before a city without a postal code',
      { street: 'Gug Torv', city: 'Gug' },
      ['Gug Torv', 'Gug'],
    ],
    ['has no empty line without a city', { street: 'Jomfru Ane Gade' }, ['Jomfru Ane Gade']],
    ['is nothing when nothing is known', {}, []],
  ];
  for (const [promise, address, lines] of addresses) {
    it(promise, () => expect(danishAddress({ ...UNKNOWN, ...address })).to.deep.equal(lines));
  }

  it('is nothing when there is none', () => expect(danishAddress(undefined)).to.deep.equal([]));
});
