import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import { folder, run, said, start, type Ended } from '../../support/toolbox.js';
import { widgetsFolder } from '../../support/widgets.js';
import { Site } from '../site.js';
import type { Source } from './source.js';

/** A source that has been imported, built, checked and served. */
export interface Published {
  /** Where the source lies, without a slash at the end. */
  readonly site: string;
  /** Where the feed and the widgets lie, with one. */
  readonly base: string;
  /** The folder that was built. */
  readonly dir: string;
  /** How each command ended. */
  readonly imported: Ended;
  readonly built: Ended;
  readonly checked: Ended;
}

/** A site for one test. */
export async function siteFor(): Promise<Site> {
  const site = await new Site().open();
  onTestFinished(() => site.close());
  return site;
}

const picture = (at: number): Promise<Buffer> =>
  sharp({ create: { width: 640 + at, height: 360, channels: 3, background: '#487' } })
    .png()
    .toBuffer();

async function open({ routes, pictures }: Source): Promise<Site> {
  const site = await siteFor();
  for (const [path, route] of Object.entries(routes)) site.routes.set(path, route);
  for (const [at, path] of pictures.entries()) site.set(path, await picture(at), 'image/png');
  return site;
}

/** Takes a source all the way to readers, with the commands that a person would write. */
export async function publish(source: Source, settings = ''): Promise<Published> {
  const site = await open(source);
  const home = await folder();
  const dir = join(home, 'udgivet');
  await mkdir(dir);
  const widgets = await widgetsFolder();
  for (const part of ['tryg-widgets.js', 'chunks'])
    await cp(join(widgets, part), join(dir, part), { recursive: true });
  const [, base = ''] = /Åbn (\S+)/.exec(await said(start(['serve', '--port', '0', dir]), /Ctrl/)) ?? [];

  const imported = await run(['import', site.address + source.start, '-o', 'indhold', '--delay', '0'], home);
  const file = join(home, 'indhold/feed.yaml');
  const yaml = await readFile(file, 'utf8');
  await writeFile(file, yaml.replace(/^# base_url: .*$/m, `base_url: ${base}\n${settings}`));
  const built = await run(['build', 'indhold', '-o', 'udgivet'], home);
  const checked = await run(['check', join('udgivet', 'feed.json')], home);
  return { site: site.address, base, dir, imported, built, checked };
}
