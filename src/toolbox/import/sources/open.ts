import { Problem } from '../../problem.js';
import type { Found } from '../draft.js';
import type { DocumentEntry, Ledger } from '../folder/ledger.js';
import type { Answer } from '../visit/answer.js';
import type { Visitor } from '../visit/visitor.js';
import { detect, type Detected, type Kind } from './detect.js';

/** What a source needs to know and to do. */
export interface Asking {
  readonly start: string;
  readonly visitor: Visitor;
  readonly ledger: Ledger;
  readonly from?: Kind | undefined;
  /** Selector of the links on a list page. */
  readonly links?: string | undefined;
  readonly profile?: string | undefined;
  /** Whether an item, and what was said beside it, is there in full, as the last visit left it. */
  readonly isWhole: (key: string) => Promise<boolean>;
  /** Whether a run that was broken off has got to it. */
  readonly isDone: (key: string) => boolean;
}

/** Nobody's archive has more, and a list that never ends does. */
export const MOST_PAGES = 1000;

/** A document that names items, as it is now. */
export interface Opened extends Detected {
  readonly address: string;
  readonly answer: Answer;
  readonly text: string;
  /** What it named the last time, where it has not changed since. */
  readonly known?: DocumentEntry;
}

/** Fetches a document; only if it has changed, where everything it named the last time is there. */
export async function open({ start, visitor, ledger, isWhole }: Asking, address: string): Promise<Opened> {
  const known = ledger.documents[address];
  let hasAll = known !== undefined && !ledger.unfinished[start];
  for (const key of known?.keys ?? []) hasAll &&= await isWhole(key);
  const answer = await visitor.visit(address, hasAll ? known : {});
  if (answer.kind === 'gone') {
    throw address.startsWith('file:')
      ? new Problem('Filen findes ikke.', { address })
      : new Problem('Der er ikke noget på adressen (404).', { address });
  }
  if (answer.kind === 'same' && known) return { address, answer, text: '', kind: known.kind as Kind, known };
  const text = answer.text();
  return { address, answer, text, ...detect(text, answer.type) };
}

/** The document's JSON. @throws {Problem} where there is a mistake in it. */
export function jsonOf({ json, mistake, address }: Opened): unknown {
  if (!mistake) return json;
  throw new Problem(`Det kan ikke læses som JSON: der er en fejl i linje ${mistake.line}.`, { address });
}

/** Takes down what a document names, for the next run. */
export function remember(
  { ledger }: Asking,
  { address, answer }: Opened,
  { kind, keys, next }: Pick<DocumentEntry, 'kind' | 'keys' | 'next'>,
): void {
  const each = [...new Set(keys)];
  ledger.documents[address] = { kind, ...answer.validators, keys: each, ...(next && { next }) };
}

/** What a document named the last time, where it has not changed. */
export const same = (keys: readonly string[]): Found[] => keys.map((key) => ({ kind: 'same', key }));
