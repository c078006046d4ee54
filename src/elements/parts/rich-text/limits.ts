/** Characters of a body that are read; what a page can hold without a pause on a phone. */
export const LONGEST = 200_000;

/** Tags that are parsed: browsers take quadratic time over thousands of unclosed ones. */
export const MOST_TAGS = 6_000;

/** Elements that are rebuilt, and lines of a plain text. */
export const MOST_NODES = 20_000;

/** Levels of nesting that are rebuilt; what is deeper gives its text only. */
export const DEEPEST = 40;
