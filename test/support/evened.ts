/** Text with its white space evened out: which kind stands in a date is the browser's business. */
export const evened = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ');
