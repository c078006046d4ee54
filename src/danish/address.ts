import type { Address } from '../feed/schema.js';

/**
 * The lines of a Danish postal address, without the ones that are missing.
 * @example danishAddress({ street: 'Hjulmagervej 22', postal_code: '9000', city: 'Aalborg' })
 *   // ['Hjulmagervej 22', '9000 Aalborg']
 */
export const danishAddress = (address: Address | undefined): string[] =>
  [address?.street, [address?.postal_code, address?.city].filter(Boolean).join(' ')].filter(
    (line): line is string => !!line,
  );
