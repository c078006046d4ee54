import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../problem.js';
import { feedsIn } from './feeds.js';
import { fileAt } from './files.js';
import { CSS, missing, page, POLICY, STYLE, WIDGETS } from './page.js';
import { OPEN, sendFile } from './send.js';

/** A server that runs. */
export interface Running {
  /** @example 'http://127.0.0.1:8080/' */
  readonly address: string;
  /** Whether its first page shows the widgets. */
  readonly hasWidgets: boolean;
  readonly close: () => Promise<void>;
}

const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (one) => one.isFile(),
    () => false,
  );

/** The folder that the widgets lie in: with the feed, beside it, or where this command was built with them. */
async function widgetsFor(folder: string): Promise<string | undefined> {
  const own = fileURLToPath(new URL('../../../', import.meta.url));
  for (const place of [folder, join(folder, 'dist'), resolve(folder, '../dist'), own, join(own, 'dist')])
    if (await isFile(join(place, 'tryg-widgets.js'))) return place;
  return undefined;
}

const sendText = (
  { method }: IncomingMessage,
  response: ServerResponse,
  [status, type, text]: readonly [number, string, string],
  more: Readonly<Record<string, string>> = {},
): void => {
  const headers = { ...OPEN, 'cache-control': 'no-cache', 'content-type': `${type}; charset=utf-8`, ...more };
  response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(text) });
  response.end(method === 'HEAD' ? undefined : text);
};

/** Answers any request for what is in a folder. */
const handlerFor = (folder: string, widgets: string | undefined) => {
  const first = async (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => {
    const feeds = await feedsIn(folder);
    const wanted = query.get('feed');
    const shown = feeds.find(({ path }) => path === wanted) ?? feeds[0];
    const html = page({
      feeds,
      shown: widgets && (shown?.path ?? ''),
      hasIndex: await isFile(join(folder, 'index.html')),
    });
    sendText(request, response, [200, 'text/html', html], { 'content-security-policy': POLICY });
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '/' } = request;
    if (method === 'OPTIONS') {
      const headers = { 'access-control-allow-methods': 'GET, HEAD', 'access-control-allow-headers': '*' };
      response.writeHead(204, { ...OPEN, ...headers }).end();
      return;
    }
    if (method !== 'GET' && method !== 'HEAD')
      return sendText(request, response, [405, 'text/plain', 'Kun GET og HEAD.'], {
        allow: 'GET, HEAD, OPTIONS',
      });
    // As it was sent: a parser would take the dots out of a path that tries to climb.
    const [path = '/', query = ''] = url.split('#')[0]!.split(/\?(.*)/s);
    if (path === '/') return first(request, response, new URLSearchParams(query));
    if (path === STYLE) return sendText(request, response, [200, 'text/css', CSS]);
    const found =
      widgets && path.startsWith(WIDGETS)
        ? await fileAt(widgets, path.slice(WIDGETS.length))
        : await fileAt(folder, path);
    if (found === 'folder') {
      const index = await fileAt(folder, `${path}/index.html`);
      if (!index || index === 'folder') return sendText(request, response, [404, 'text/html', missing]);
      if (path.endsWith('/')) return sendFile(request, response, index);
      // Under one slash: two would lead to another host.
      response.writeHead(301, { ...OPEN, location: `/${path.replace(/^\/+/, '')}/` }).end();
      return;
    }
    if (found) return sendFile(request, response, found);
    sendText(request, response, [404, 'text/html', missing]);
  };
};

/**
 * Serves a folder.
 * @param port - `0` for any that is free.
 * @throws {Problem} when there is no such folder, or the port is taken.
 */
export async function serve(
  folder: string,
  { host, port }: { host: string; port: number },
): Promise<Running> {
  const isFolder = await stat(folder).then(
    (one) => one.isDirectory(),
    () => undefined,
  );
  if (!isFolder)
    throw new Problem(isFolder === false ? 'Det er ikke en mappe.' : 'Mappen findes ikke.', { file: folder });
  const widgets = await widgetsFor(resolve(folder));
  const handle = handlerFor(resolve(folder), widgets);
  const server = createServer((request, response) => {
    // Who goes away before the end, or a file that does: the connection says it all.
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Problem(
        `Port ${port} er optaget. Vælg en anden, fx --port ${port + 1}, eller --port 0 for en ledig.`,
      );
    if (code === 'EACCES') throw new Problem(`Port ${port} kræver særlige rettigheder. Vælg en over 1024.`);
    throw new Problem(`Der kan ikke lyttes på ${host}.`);
  }
  const { port: given, family } = server.address() as AddressInfo;
  const name = /^(0\.0\.0\.0|::)$/.test(host) ? 'localhost' : family === 'IPv6' ? `[${host}]` : host;
  return {
    address: `http://${name}:${given}/`,
    hasWidgets: widgets !== undefined,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
