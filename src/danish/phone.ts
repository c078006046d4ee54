/** A phone number as it is read and as it is dialled; `href` is missing where nothing can be dialled. */
export interface PhoneNumber {
  readonly text: string;
  readonly href?: string | undefined;
}

/**
 * Writes a phone number the Danish way: eight digits in pairs, dialled with +45, whatever grouping, country code or
 * words ("tlf.") it came with. Short numbers (112, 114, 1813) and foreign ones are left as they are; two in one are not
 * dialled.
 * @example danishPhone('9982 3420') // { text: '99 82 34 20', href: 'tel:+4599823420' }
 */
export function danishPhone(number: string): PhoneNumber {
  const text = number.replace(/^[^\d+]*?(?=\(?[\d+])/, '').trim();
  const digits = text.replace(/[^\d+]/g, '').replace(/^00/, '+');
  const [, national] = /^(?:\+45)?(\d{8})$/.exec(digits) ?? [];
  if (national) return { text: national.replace(/\B(?=(\d\d)+$)/g, ' '), href: `tel:+45${national}` };
  const isDialled = /^\d{3,}$|^\+\d{5,}$/.test(digits) && !/[\p{L}/,;]/u.test(text);
  return { text: isDialled ? text : number, href: isDialled ? `tel:${digits}` : undefined };
}
