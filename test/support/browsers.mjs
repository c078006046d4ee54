// Finds the three browsers the tests run in, and installs what is missing where that is possible.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { installFromDebian, locate, run } from './programs.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** @typedef {'chromium' | 'firefox' | 'webkit'} Browser */

/**
 * @typedef {object} Source
 * @property {string} variable - Environment variable that names the program outright.
 * @property {string[]} packages - Debian packages that bring it.
 * @property {string[]} programs - Names to look for in PATH, and well-known paths.
 * @property {string[]} [alsoNeeds] - Other programs without which it cannot be driven.
 */

const miniBrowsers = ['x86_64-linux-gnu', 'aarch64-linux-gnu']
  .flatMap((machine) => [`/usr/lib/${machine}/webkit2gtk-4.1`, `/usr/lib/${machine}/webkit2gtk-4.0`])
  .concat('/usr/libexec/webkit2gtk-4.1')
  .map((folder) => `${folder}/MiniBrowser`);

/** @type {Record<Browser, Source>} */
const sources = {
  chromium: {
    variable: 'CHROME_PATH',
    packages: ['chromium'],
    programs: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    packages: ['firefox-esr'],
    programs: ['firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  webkit: {
    variable: 'WEBKIT_PATH',
    packages: ['webkit2gtk-driver', 'xvfb'],
    programs: miniBrowsers,
    alsoNeeds: process.env.DISPLAY ? ['WebKitWebDriver'] : ['WebKitWebDriver', 'Xvfb'],
  },
};

export const browsers = /** @type {Browser[]} */ (Object.keys(sources));

/** @param {Browser} browser */
function find(browser) {
  const { variable, programs, alsoNeeds = [] } = sources[browser];
  if (!alsoNeeds.every(locate)) return undefined;
  const named = process.env[variable];
  return named ? locate(named) : programs.map(locate).find(Boolean);
}

/** @param {Browser[]} missing */
function installMissing(missing) {
  // One unknown package fails the whole installation: then each browser has a go of its own.
  if (!installFromDebian(missing.flatMap((browser) => sources[browser].packages)) && missing.length > 1) {
    for (const browser of missing) installFromDebian(sources[browser].packages);
  }
}

/** A Chromium that comes as an npm package, for machines without root. Debian 12's libraries are enough for it. */
async function chromiumFromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = join(root, '.cache/chromium');
  const module = join(folder, 'node_modules/@sparticuz/chromium/build/index.js');
  if (!existsSync(module)) {
    console.log('Fetching a Chromium from npm …');
    mkdirSync(folder, { recursive: true });
    run('npm', [
      'install',
      '--prefix',
      folder,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '@sparticuz/chromium@153',
    ]);
  }
  if (!existsSync(module)) return undefined;
  const { TMPDIR } = process.env;
  // The package unpacks into the temporary folder, and takes whatever lies there under the same name.
  process.env.TMPDIR = folder;
  // Makes it unpack the libraries a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  try {
    const { default: chromium } = await import(pathToFileURL(module).href);
    return /** @type {string} */ (await chromium.executablePath());
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}

/** @param {Browser} browser */
function apology(browser) {
  const { variable, packages } = sources[browser];
  const needs = packages.join(' ');
  return (
    `No ${browser}: it is not where it usually is, and it could not be installed here. ` +
    `Set ${variable} to the program, or run "apt-get install ${needs}" as root on Debian.`
  );
}

/**
 * Makes the browsers available, installing all that are missing in one go.
 * @param {Browser[]} wanted
 * @returns The program of each browser, or `undefined` and a sentence in `apologies` where it cannot be had.
 */
export async function provideBrowsers(wanted = browsers) {
  const missing = wanted.filter((browser) => !find(browser));
  if (missing.length > 0) installMissing(missing);
  /** @type {Partial<Record<Browser, string>>} */
  const programs = {};
  /** @type {Partial<Record<Browser, string>>} */
  const apologies = {};
  for (const browser of wanted) {
    const program = find(browser) ?? (browser === 'chromium' ? await chromiumFromNpm() : undefined);
    if (program) programs[browser] = program;
    else apologies[browser] = apology(browser);
  }
  return { programs, apologies };
}

/**
 * The program of one browser, installed first when it is missing.
 * @param {Browser} browser
 * @returns {Promise<string>}
 */
export async function browserPath(browser) {
  const { programs, apologies } = await provideBrowsers([browser]);
  const program = programs[browser];
  if (!program) throw new Error(apologies[browser]);
  return program;
}

/** What Chromium needs to run as root, and to ask nobody for anything. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
];
