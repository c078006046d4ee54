import { tellWordPress } from './wordpress.js';

const pageOf = (address: string): string => address.replace(/[?#].*/, '');

/** Links lead out of the frame, as the page's `<base target>` says, except those to the page itself. */
export function followLinks(): void {
  addEventListener('click', (click) => {
    const link = click.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (!link || click.defaultPrevented) return;
    if (pageOf(link.href) === pageOf(location.href)) link.target = '_self';
    else tellWordPress('link', link.href);
  });
}
