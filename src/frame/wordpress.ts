/** WordPress gives the frames that it makes of an oEmbed a word to begin with, and does what is asked of it under that word. */
const secret = /#\?secret=(\w+)$/.exec(location.hash)?.[1];

/** Tells a WordPress page around this one how high it is, or where a reader wants to go; any other page, nothing. */
export function tellWordPress(message: 'height' | 'link', value: number | string): void {
  if (secret) parent.postMessage({ message, value, secret }, '*');
}
