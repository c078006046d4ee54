import { builderText } from '../danish/builder-text.js';
import type { Choice } from '../embed/query.js';
import { elementTag, escaped, scriptTag, type Delivery } from '../embed/snippet.js';
import { fallbackFor } from './fallback.js';
import type { PreviewName } from './look.js';

/**
 * A host's page with what an editor would paste into it.
 * @param styles - The address of `preview.css`.
 * @param look - What the preview is told: its scheme and its host become classes.
 */
export function previewPage(
  delivery: Delivery,
  choice: Choice,
  styles: string,
  look: Readonly<Record<PreviewName, string>>,
): string {
  const { 'preview-scheme': scheme, 'preview-host': host } = look;
  return `<!doctype html>
<html lang="da" class="${escaped(`${scheme} ${host}`)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${escaped(scheme)}">
<title>${escaped(builderText.preview)}</title>
<base target="_blank">
${host === 'hostile' ? `<link rel="stylesheet" href="${escaped(styles.replace('preview.css', 'hostile.css'))}">` : ''}
<link rel="stylesheet" href="${escaped(styles)}">
${scriptTag(delivery)}
</head>
<body>
<p>${escaped(builderText.hostWords)}</p>
${elementTag(choice, fallbackFor(choice))}
</body>
</html>`;
}
