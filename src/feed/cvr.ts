const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/**
 * Whether a CVR number is written as one and passes its check: eight digits, with or without spaces, whose weighted sum 11
 * divides. Typing mistakes seldom do. The register may hand out numbers that do not either, so this is good for a warning
 * and for nothing else.
 * @example isCvr('29 18 94 20') // true
 */
export function isCvr(written: string): boolean {
  const digits = written.replace(/\s/g, '');
  const sum = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
  return /^[1-9]\d{7}$/.test(digits) && sum % 11 === 0;
}
