// The names that a host may have written down: what a version may add to, and only a major one take from.

/**
 * @typedef {{ name?: string, kind?: string, privacy?: string, static?: boolean }} Named
 * @typedef {{ tagName?: string, attributes?: Named[], events?: Named[], slots?: Named[], cssParts?: Named[], cssProperties?: Named[],
 *   members?: Named[] }} Declaration
 */

/**
 * @param {{ modules: { declarations?: Declaration[] }[] }} manifest - What custom-elements.json holds.
 * @returns {string[]} Such as `tryg-news-list attribute limit`.
 */
export function publicNames({ modules }) {
  const declarations = modules.flatMap((module) => module.declarations ?? []);
  const names = declarations.flatMap(({ tagName, members = [], ...rest }) => {
    if (!tagName) return [];
    const methods = members.filter(
      (one) => one.kind === 'method' && !one.static && (one.privacy ?? 'public') === 'public',
    );
    const kinds = {
      attribute: rest.attributes,
      event: rest.events,
      slot: rest.slots,
      part: rest.cssParts,
      token: rest.cssProperties,
      method: methods,
    };
    return Object.entries(kinds).flatMap(([kind, all = []]) =>
      all.map(({ name }) => `${tagName} ${kind} ${name}`.trim()),
    );
  });
  return names.sort();
}
