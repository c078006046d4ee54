import { Problem } from '../problem.js';

/**
 * sharp, which reads and writes pictures: a library of some weight, fetched when there is one.
 * @throws {Problem} where it was left out when the toolbox was installed.
 */
export async function sharpLibrary() {
  const { default: sharp } = await import('sharp').catch(() => {
    throw new Problem('Biblioteket sharp, der laver billeder, mangler. Kør: npm install sharp');
  });
  return sharp;
}
