import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { preview } from 'vite';
import { installPacked, root, type Packed } from './packed.js';

const run = promisify(execFile);

/** What the consumers ask for themselves. */
const DEPENDENCIES = [
  ...['lit', 'vite', 'typescript', 'react', 'react-dom', '@types/react', '@types/react-dom'],
  ...['vue', '@vitejs/plugin-vue', 'svelte', '@sveltejs/vite-plugin-svelte'],
  ...['@lit-labs/ssr', '@lit-labs/ssr-client'],
];

/** A folder outside the repository with test/consumers in it, and the widgets installed from the tarball that npm makes. */
export class Workspace {
  readonly folder: string;
  readonly tarball: string;
  /** Where the package is installed. */
  readonly installed: string;

  private constructor(folder: string, { tarball, installed }: Packed) {
    this.folder = folder;
    this.tarball = tarball;
    this.installed = installed;
  }

  static async create(): Promise<Workspace> {
    const folder = await mkdtemp(join(tmpdir(), 'tryg-consumers-'));
    const workspace = new Workspace(folder, await installPacked('.', folder, DEPENDENCIES));
    await workspace.#fill();
    return workspace;
  }

  /** The consumers, each with the demo's feeds and pictures beside it. */
  async #fill(): Promise<void> {
    await writeFile(join(this.folder, 'package.json'), JSON.stringify({ type: 'module', private: true }));
    await cp(join(root, 'test/consumers'), this.folder, { recursive: true });
    const consumers = await readdir(join(root, 'test/consumers'), { withFileTypes: true });
    for (const { name } of consumers.filter((entry) => entry.isDirectory()))
      for (const part of ['feeds', 'content/billeder'])
        await cp(join(root, 'demo', part), join(this.folder, name, 'public', part), { recursive: true });
  }

  /** A file of the package. */
  read(file: string): Promise<string> {
    return readFile(join(this.installed, file), 'utf8');
  }

  /** The paths that the package exports, and their files. */
  async exports(): Promise<Record<string, string>> {
    return (JSON.parse(await this.read('package.json')) as { exports: Record<string, string> }).exports;
  }

  /** The tags of the elements, each of which is registered at a path of its own. */
  async tags(): Promise<string[]> {
    const paths = Object.entries(await this.exports()).filter(([, file]) => file.includes('/define/'));
    return paths.map(([path]) => path.replace('./', 'tryg-')).sort();
  }

  /**
   * Runs a script in Node.
   * @param script - One of a package's, such as `vite/bin/vite.js`, or arguments of Node's own.
   * @returns what it wrote.
   */
  async run(script: string, ...args: string[]): Promise<string> {
    const program = script.startsWith('-') ? script : join(root, 'node_modules', script);
    const env = { ...process.env, NODE_ENV: undefined };
    const options = { cwd: this.folder, env };
    const { stdout } = await run(process.execPath, [program, ...args], options).catch(
      (error: { stdout: string; stderr: string }) => {
        throw new Error(`${script} ${args.join(' ')}: ${error.stdout}${error.stderr}`);
      },
    );
    return stdout;
  }

  /** Adds a consumer. @param files - Their text, by name. */
  async write(consumer: string, files: Readonly<Record<string, string>>): Promise<void> {
    await mkdir(join(this.folder, consumer));
    for (const [name, text] of Object.entries(files))
      await writeFile(join(this.folder, consumer, name), text);
  }

  async build(consumer: string): Promise<void> {
    await this.run('vite/bin/vite.js', 'build', consumer, '--logLevel', 'warn');
  }

  /** Serves what was built of a consumer, under a content security policy if there is one. */
  async serve(consumer: string, policy?: string): Promise<{ address: string; close: () => Promise<void> }> {
    const server = await preview({
      root: join(this.folder, consumer),
      configFile: false,
      logLevel: 'error',
      preview: { port: 0, headers: policy ? { 'Content-Security-Policy': policy } : {} },
    });
    return { address: server.resolvedUrls!.local[0]!, close: () => server.close() };
  }

  async remove(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
