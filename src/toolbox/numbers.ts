import { Problem } from './problem.js';

/**
 * A whole number that somebody has written after an option.
 * @throws {Problem} when it is none, or too large.
 */
export function wholeNumber(option: string, written: string, most: number): number {
  const number = /^\d+$/.test(written) ? Number(written) : NaN;
  if (number <= most) return number;
  throw new Problem(
    `--${option} skal være et helt tal fra 0 til ${most.toLocaleString('da-DK')}, ikke »${written}«.`,
  );
}
