// An nginx of its own for a test: any free port, all its files in a temporary folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { installFromDebian } from './programs.mjs';
import { freePort } from './webkit-driver.mjs';

const PROGRAM = '/usr/sbin/nginx';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const isThere = () => existsSync(PROGRAM) && existsSync(BROTLI);

/** Whether there is an nginx as Debian packs it; it is installed where that is possible. */
export function provideNginx() {
  if (isThere()) return true;
  installFromDebian(['nginx', 'libnginx-mod-http-brotli-static']);
  if (isThere()) return true;
  console.error(
    'No nginx, and it could not be installed here. Its tests need Debian, and as root: ' +
      '"apt-get install nginx libnginx-mod-http-brotli-static".',
  );
  return false;
}

/** @param {string} prefix @param {number} port @param {string} root */
const configuration = (prefix, port, root) => `
  daemon off;
  pid ${prefix}/pid;
  ${process.getuid?.() === 0 ? 'user root;' : ''}
  error_log stderr notice;
  load_module ${BROTLI};
  events {}
  http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    access_log off;
    sendfile on;
    tcp_nopush on;
    client_body_temp_path ${prefix}; proxy_temp_path ${prefix}; fastcgi_temp_path ${prefix};
    uwsgi_temp_path ${prefix}; scgi_temp_path ${prefix};
    server {
      listen 127.0.0.1:${port};
      root ${root};
      include ${root}/servers/nginx.conf;
      include ${root}/servers/nginx-brotli.conf;
    }
  }`;

/**
 * Serves a folder by the rules that lie in it, as they tell an operator to.
 * @param {string} root
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startNginx(root) {
  const prefix = mkdtempSync(join(tmpdir(), 'tryg-nginx-'));
  const port = await freePort();
  writeFileSync(join(prefix, 'nginx.conf'), configuration(prefix, port, root));
  const server = spawn(PROGRAM, ['-p', prefix, '-c', 'nginx.conf', '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  let said = '';
  for await (const line of createInterface(server.stderr)) {
    said += `${line}\n`;
    if (line.includes('start worker process ')) break;
  }
  if (server.exitCode !== null || !said.includes('start worker process ')) throw new Error(`nginx: ${said}`);
  // It would stand still when nobody listens any more.
  server.stderr.resume();
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.kill();
      await ended;
      rmSync(prefix, { recursive: true, force: true });
    },
  };
}
