import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import type { Plugin } from 'vite';
import { tighter } from './tighter.js';

/**
 * The page that shows elements in iframes, and the script for pages that hold such iframes.
 *
 * The page has its script and its style in itself, and its policy names them by their hashes: in a sandbox that takes a page's
 * origin away, as WordPress has one, WebKit does not know `'self'`.
 */
export function framePage(): Plugin {
  const folder = fileURLToPath(new URL('../../src/frame/', import.meta.url));
  const bundled = async (file: string): Promise<string> => {
    const { output } = await build({
      input: folder + file,
      write: false,
      output: { format: 'iife', minify: true },
    });
    return output[0].code.trim();
  };
  const hash = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return {
    name: 'frame-page',
    apply: 'build',
    async generateBundle() {
      const script = await bundled('frame.ts');
      if (/<(\/script|!--)/i.test(script))
        this.error('src/frame/frame.ts says what would end its script element.');
      const style = tighter.css(await readFile(`${folder}frame.css`, 'utf8'));
      const page = (await readFile(`${folder}index.html`, 'utf8'))
        .replace('SCRIPT', hash(script))
        .replace('STYLE', hash(style))
        .replace('<link rel="stylesheet" href="frame.css" />', () => `<style>${style}</style>`)
        .replace('<script src="frame.ts"></script>', () => `<script>${script}</script>`);
      this.emitFile({ type: 'asset', fileName: 'frame/index.html', source: page });
      this.emitFile({ type: 'asset', fileName: 'frame/host.js', source: await bundled('host.ts') });
    },
  };
}
