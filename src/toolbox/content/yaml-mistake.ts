import type { ErrorCode } from 'yaml';

/** More than that of a line helps nobody to find it. */
const LONGEST = 60;

const COLON = 'Et kolon midt i en tekst forvirrer: sæt hele teksten i anførselstegn ("…").';

/** What people do wrong in YAML, and what to do about it. */
const MISTAKES: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: COLON,
  DUPLICATE_KEY: 'Nøglen står her to gange; slet den ene.',
  TAB_AS_INDENT: 'Linjen er rykket ind med tabulator; brug mellemrum.',
  BAD_INDENT: 'Linjen er ikke rykket ind som dem omkring den, eller en parentes bliver ikke lukket.',
  MISSING_CHAR: 'Et anførselstegn, en parentes eller et kolon mangler.',
  BAD_SCALAR_START: 'En tekst kan ikke begynde med dette tegn uden anførselstegn ("…").',
  BAD_ALIAS: 'En tekst kan ikke begynde med * uden anførselstegn ("…").',
  BAD_DQ_ESCAPE: 'Efter en omvendt skråstreg (\\) i anførselstegn står der noget ukendt; skriv \\\\.',
  TAG_RESOLVE_FAILED: 'En tekst kan ikke begynde med ! uden anførselstegn ("…").',
  UNEXPECTED_TOKEN:
    'Linjen passer ikke til linjerne før: mangler der et kolon, eller en bindestreg for meget?',
};

/** A mistake in YAML as a Danish sentence, with the line as it stands. */
export function yamlMistake(code: ErrorCode, line = ''): string {
  const known = MISTAKES[code] ?? 'Linjen kan ikke læses som YAML.';
  const sentence = known === COLON && !line.includes(':') ? MISTAKES.UNEXPECTED_TOKEN! : known;
  const text = line.trim();
  if (!text) return sentence;
  return `${sentence} Her står: ${text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text}`;
}
