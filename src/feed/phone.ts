/** Whether a phone number can be dialled as it is written: `danish/phone.ts` makes a link of it then, and only then. */
export function isDialled(number: string): boolean {
  const text = number.replace(/^[^\d+]*?(?=\(?[\d+])/, '').trim();
  const digits = text.replace(/[^\d+]/g, '').replace(/^00/, '+');
  return /^(?:\+45)?\d{8}$/.test(digits) || (/^\d{3,}$|^\+\d{5,}$/.test(digits) && !/[\p{L}/,;]/u.test(text));
}
