/** What a reader has chosen to see of a list. Topic and district by slug; empty for all. */
export interface ReaderChoice {
  readonly topic: string;
  readonly district: string;
  readonly query: string;
}

export const ALL: ReaderChoice = { topic: '', district: '', query: '' };

/** The names of the parameters in the page's address, after the list's own word and a hyphen. */
const NAMES: Readonly<Record<keyof ReaderChoice, string>> = {
  topic: 'emne',
  district: 'omraade',
  query: 'soeg',
};

const entries = Object.entries(NAMES) as [keyof ReaderChoice, string][];

/** The choice that the page's address holds. @param word - What tells this list's parameters from others. */
export function choiceIn(address: string, word: string): ReaderChoice {
  const { searchParams } = new URL(address);
  const found = entries.map(([key, name]) => [key, searchParams.get(`${word}-${name}`) ?? '']);
  return Object.fromEntries(found) as Record<keyof ReaderChoice, string>;
}

/** That address with another choice; everything else in it stays. */
export function withChoice(address: string, word: string, choice: ReaderChoice): string {
  const url = new URL(address);
  for (const [key, name] of entries) {
    if (choice[key]) url.searchParams.set(`${word}-${name}`, choice[key]);
    else url.searchParams.delete(`${word}-${name}`);
  }
  return url.href;
}
