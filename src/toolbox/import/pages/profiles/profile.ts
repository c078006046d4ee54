/** What is known of the pages of one site: everything else is found by Readability. */
export interface Profile {
  readonly name: string;
  /** Whether a page is of that site; `--profile` says so of any. */
  readonly fits: (address: URL) => boolean;
  /** The paths of article pages. */
  readonly articles?: RegExp;
  /** Selector of the element that holds title and text. */
  readonly content: string;
  /** Selectors of what stands in there, and is not the article. */
  readonly leftOut: string;
  /** Selector of the lead, where it is marked up as one. */
  readonly lead: string;
  /** Whether a first paragraph of one line, or one in bold, is the lead. */
  readonly leadIsFirstLine: boolean;
  /** Whether a short paragraph in bold is a heading. */
  readonly boldLineIsHeading: boolean;
  /** The words above what readers can do with a page: it, and what follows, is left out. */
  readonly share: RegExp;
  /** A last paragraph that tells what the picture shows, and by whom it is. */
  readonly caption: RegExp;
  /** The sentence or end that names the photographer, whose name is its group. */
  readonly credit: RegExp;
  /** A last paragraph that leads on. */
  readonly readMore: RegExp;
  /** The contact box. */
  readonly contact: {
    readonly heading: RegExp;
    readonly phone: RegExp;
    readonly write: RegExp;
    readonly hours: RegExp;
    /** A line that is a role rather than a name. */
    readonly role: RegExp;
  };
  /** Selector of the footer with the organisation. */
  readonly footer: string;
  /** A coordinator's line in it: role, organisation, name. */
  readonly coordinator: RegExp;
}
