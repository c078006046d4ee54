import type { ErrorCode } from 'yaml';

/** More than that of a line helps nobody to find it. */
const LONGEST = 60;

const COLON = 'Et kolon midt i en tekst forvirrer: sæt hele teksten i anførselstegn ("…").';
const TAB = 'Linjen er rykket ind med tabulator; brug mellemrum.';
const INDENT = 'Linjen er ikke rykket ind som dem omkring den, eller en parentes bliver ikke lukket.';
const MISSING = 'Et anførselstegn, en parentes eller et kolon mangler.';
const MISFIT = 'Linjen passer ikke til linjerne før: mangler der et kolon, eller en bindestreg for meget?';
const AFTER_QUOTES =
  'Teksten går videre efter anførselstegnet: sæt enkelte anførselstegn om det hele (\'"…" …\').';

/** What people do wrong in YAML, and what to do about it. */
const MISTAKES: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  DUPLICATE_KEY: 'Nøglen står her to gange; slet den ene.',
  TAB_AS_INDENT: TAB,
  BAD_INDENT: INDENT,
  MISSING_CHAR: MISSING,
  BAD_SCALAR_START: 'En tekst kan ikke begynde med dette tegn uden anførselstegn ("…").',
  BAD_ALIAS: 'En tekst kan ikke begynde med * uden anførselstegn ("…").',
  BAD_DQ_ESCAPE: 'Efter en omvendt skråstreg (\\) i anførselstegn står der noget ukendt; skriv \\\\.',
  TAG_RESOLVE_FAILED: 'En tekst kan ikke begynde med ! uden anførselstegn ("…").',
  UNEXPECTED_TOKEN: MISFIT,
};

/** A mistake in YAML as a Danish sentence, with the line as it stands. */
export function yamlMistake(code: ErrorCode, line = ''): string {
  const sentence = sentenceFor(code, line);
  const text = line.trim();
  if (!text) return sentence;
  return `${sentence} Her står: ${text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text}`;
}

/** Where one code stands for several mistakes, the line tells which. */
function sentenceFor(code: ErrorCode, line: string): string {
  const known = MISTAKES[code] ?? 'Linjen kan ikke læses som YAML.';
  if (known === COLON && !line.includes(':')) return MISFIT;
  if (known === MISSING && /^ +[\w-]+:( [^"'[{]*)?$/.test(line)) return INDENT;
  if (known === MISFIT && /^ *\t/.test(line)) return TAB;
  if (known === MISFIT && /^[^"']*[:-] "[^"]*" *\S/.test(line)) return AFTER_QUOTES;
  return known;
}
