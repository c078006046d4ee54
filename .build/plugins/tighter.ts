import { transform } from 'lightningcss';

/** Takes out of a text what no browser needs. */
export const tighter = {
  css: (text: string) =>
    String(transform({ filename: 'element.css', code: Buffer.from(text), minify: true }).code),
  // One space is left of every run: between two links or two words it is content.
  html: (text: string) => text.replace(/\s+/g, ' '),
};
