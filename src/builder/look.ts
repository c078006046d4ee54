import type { Option } from '../embed/options.js';
import type { Form } from './form.js';

/** What the preview may be told, in the page's address as well. */
export const PREVIEW = [
  { name: 'preview-width', kind: 'choice', values: ['page', 'column', 'phone'], default: 'page' },
  { name: 'preview-scheme', kind: 'choice', values: ['light', 'dark'], default: 'light' },
  { name: 'preview-host', kind: 'choice', values: ['plain', 'hostile'], default: 'plain' },
] as const satisfies readonly Option[];

export type PreviewName = (typeof PREVIEW)[number]['name'];

/** What the preview is to be seen on. */
export const lookOf = ({ said }: Form): Readonly<Record<PreviewName, string>> =>
  Object.fromEntries(PREVIEW.map(({ name, default: usual }) => [name, said[name] ?? usual])) as Record<
    PreviewName,
    string
  >;
