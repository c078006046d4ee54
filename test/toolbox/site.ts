import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createHash } from 'node:crypto';
import type { AddressInfo } from 'node:net';

/** What a path answers with. */
export interface Route {
  body?: string | Uint8Array;
  type?: string;
  status?: number;
  headers?: Record<string, string>;
  /** No ETag. */
  plain?: boolean;
  /** Answers this often with a status before it answers as it should. */
  first?: { status: number; times: number; headers?: Record<string, string> };
  /** Anything else. */
  answer?: (request: IncomingMessage, response: ServerResponse) => void;
}

export interface Visit {
  path: string;
  status: number;
  headers: IncomingMessage['headers'];
  at: number;
}

/** A server that a test fills, changes, and asks who has been there. */
export class Site {
  readonly routes = new Map<string, Route>();
  visits: Visit[] = [];
  /** The most requests that were open at once. */
  most = 0;
  #open = 0;
  #address = '';
  readonly #server = createServer((request, response) => {
    this.#open += 1;
    this.most = Math.max(this.most, this.#open);
    response.on('close', () => {
      this.#open -= 1;
      const { url: path = '', headers } = request;
      this.visits.push({ path, status: response.statusCode, headers, at: Date.now() });
    });
    this.#answer(request, response);
  });

  get address(): string {
    return this.#address;
  }

  /** The paths that were visited since the last time, in order. */
  paths(): string[] {
    const paths = this.visits.map(({ path }) => path);
    this.visits = [];
    return paths;
  }

  set(path: string, body: string | Uint8Array, route: Route | string = {}): void {
    this.routes.set(path, { body, ...(typeof route === 'string' ? { type: route } : route) });
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#address = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const route = this.routes.get(request.url ?? '');
    if (!route) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>Siden findes ikke</h1>');
      return;
    }
    if (route.answer) return route.answer(request, response);
    if (route.first && route.first.times > 0) {
      route.first.times -= 1;
      response.writeHead(route.first.status, route.first.headers).end();
      return;
    }
    const body =
      typeof route.body === 'string' ? route.body.replaceAll('{site}', this.#address) : (route.body ?? '');
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    const headers = {
      'content-type': route.type ?? 'text/html; charset=utf-8',
      ...(!route.plain && { etag }),
      ...route.headers,
    };
    if (!route.plain && request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
    else response.writeHead(route.status ?? 200, headers).end(body);
  }
}
