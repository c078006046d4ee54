// What `npm run release` is given on the command line.

/** @param {string} text @param {RegExp} form @param {string} example */
function webAddress(text, form, example) {
  if (!form.test(text) || !URL.canParse(text))
    throw new Error(`${text}: expected a whole address, such as ${example}`);
  return new URL(text).href;
}

/**
 * @param {string} text - Address of a folder.
 * @returns With its last slash, without which what is in the folder would be looked for beside it.
 */
export const folderAddress = (text) =>
  webAddress(text, /^https?:\/\/[^\s?#@]+$/i, 'https://www.example.dk/tryg/').replace(/\/?$/, '/');

/**
 * @param {string} text - A server, a folder (with its last slash) or a file, as a policy names it.
 */
export const feedSource = (text) =>
  webAddress(text, /^https?:\/\/[^\s?#@*;,'"]+$/i, 'https://www.example.dk or https://www.example.dk/feeds/');
