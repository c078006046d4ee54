import { waitUntil } from '@open-wc/testing';

/* What the other end of the network (test/server.mjs) offers and has seen. */

/** A request as it arrived. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the asker went away before the answer was whole. */
  readonly left: boolean;
}

/** The address of a feed that comes in this way, or does not come. */
export const fault = (name: string, query: Record<string, string> = {}): string =>
  `${FEED_SERVER}/fault/${name}?${new URLSearchParams(query).toString()}`;

/** What a server says to one request: a feed or body with its status and headers, or the name of a fault. */
export type Answer =
  | string
  | {
      readonly feed?: object;
      readonly body?: string;
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      /** The second half comes so many milliseconds after the first. */
      readonly rest?: number;
    };

/** The address of a feed that changes from one request to the next; the last answer is for all that follow. */
export const sequence = (id: string, ...answers: Answer[]): string =>
  `${FEED_SERVER}/sequence?${new URLSearchParams({ id, answers: JSON.stringify(answers) }).toString()}`;

/** The address of what is published under an id. */
export const published = (id: string): string => `${FEED_SERVER}/published?id=${id}`;

/** Says what an address answers from now on, however often it is asked. */
export async function publish(id: string, answer: Answer): Promise<string> {
  await fetch(`${FEED_SERVER}/publish?id=${id}`, { method: 'POST', body: JSON.stringify(answer) });
  return published(id);
}

/** Whether this browser keeps an answer, to ask later whether it is still true: one that is driven may not. */
export async function keepsAnswers(): Promise<boolean> {
  const id = crypto.randomUUID();
  const headers = { 'cache-control': 'max-age=0', etag: '"1"' };
  const address = await publish(id, { body: '{}', headers });
  await (await fetch(address)).text();
  await (await fetch(address)).text();
  return (await seen(id))[1]!.headers['if-none-match'] === '"1"';
}

/** The requests that arrived under an id. */
export async function seen(id: string): Promise<Seen[]> {
  const answer = await fetch(`${FEED_SERVER}/seen?id=${id}`);
  return (await answer.json()) as Seen[];
}

/** How many requests arrived under an id. */
export async function requests(id: string): Promise<number> {
  const answer = await fetch(`${FEED_SERVER}/count?id=${id}`);
  return ((await answer.json()) as { requests: number }).requests;
}

/** A busy machine is no failure. */
export const PATIENCE = { timeout: 10_000 };

/** Waits until a request under an id has come to the server. */
export const arrived = (id: string): Promise<void> =>
  waitUntil(async () => (await requests(id)) > 0, 'the request arrives', PATIENCE);

/** Waits until the first request under an id was given up by who made it. */
export const ended = (id: string): Promise<void> =>
  waitUntil(async () => (await seen(id))[0]!.left, 'the request ends', PATIENCE);

/** A JSON file of `../shared/corpora`; `undefined`, and a word about it, where the folder is absent. */
export async function corpus(path: string): Promise<unknown> {
  const answer = await fetch(`${FEED_SERVER}/corpora/${path}`);
  if (answer.ok) return answer.json().catch(() => undefined);
  console.warn(`../shared/corpora/${path} is absent: the tests that read it are left out.`);
  return undefined;
}
