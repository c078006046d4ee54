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
 * An item as oEmbed (https://oembed.com): a CMS that is given its address puts the placeholder there that the widgets
 * bring to life, and which is a link without them.
 */
export function oembed({ item, picture }: BuiltItem, { base, title, home }: Settings): string {
  const name = titleOf(item);
  const width = picture && (picture.widths.findLast((one) => one <= THUMBNAIL) ?? picture.width);
  const html = markup`<div data-tryg="article" data-src="${base}feed.json" data-item="${item.id}"><a href="${item.url}">${name}</a></div>`;
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
    html: html.text,
    width: WIDTH,
    height: HEIGHT,
  };
  return `${JSON.stringify(fields, undefined, 1)}\n`;
}
