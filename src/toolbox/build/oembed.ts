import type { FrameChoice } from '../../embed/query.js';
import { frameTag, placeholderTag, type Fallback } from '../../embed/snippet.js';
import { titleOf } from '../../feed/select.js';
import type { BuiltItem } from './item.js';
import { markup } from './markup.js';
import type { Settings } from './settings.js';

/** oEmbed asks for the room that an embed takes. A news item's height depends on its text. */
const WIDTH = 600;
const HEIGHT = 400;

/** The widest picture that a preview needs. */
const THUMBNAIL = 800;

/**
 * What a CMS puts into its page. WordPress takes an iframe and nothing else from those it does not know, shows what is quoted
 * before it until the frame speaks, and then follows its height.
 */
function html(element: FrameChoice, fallback: Fallback, widgets: string | undefined): string {
  if (!widgets) return placeholderTag(element, fallback);
  const quote = markup`<blockquote><a href="${fallback.href}">${fallback.text}</a></blockquote>`;
  return quote.text + frameTag({ base: widgets }, element, { title: fallback.text, height: HEIGHT });
}

/**
 * An item as oEmbed (https://oembed.com), for a CMS that is given its address: a frame with the article; where nobody says
 * where the widgets lie, the placeholder that they bring to life, and which is a link without them.
 */
export function oembed({ item, picture }: BuiltItem, { base, title, home, widgets }: Settings): string {
  const name = titleOf(item);
  const width = picture && (picture.widths.findLast((one) => one <= THUMBNAIL) ?? picture.width);
  const values = { src: `${base}feed.json`, item: item.id! };
  const fields = {
    version: '1.0',
    type: 'rich',
    title: name,
    provider_name: title,
    provider_url: home,
    url: item.url,
    ...(picture &&
      width && {
        thumbnail_url: base + picture.path(width, 'jpg'),
        thumbnail_width: width,
        thumbnail_height: Math.round((picture.height * width) / picture.width),
      }),
    html: html({ element: 'article', values, frame: {} }, { href: item.url!, text: name }, widgets),
    width: WIDTH,
    height: HEIGHT,
  };
  return `${JSON.stringify(fields, undefined, 1)}\n`;
}
