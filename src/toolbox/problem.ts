/** Where something is wrong: a file and its line, or an address. */
export interface Where {
  readonly file?: string;
  readonly line?: number;
  readonly address?: string;
}

/** What went wrong, as a Danish sentence for the person who ran the command: shown without a stack. */
export class Problem extends Error {
  override readonly name: string = 'Problem';

  constructor(
    message: string,
    readonly where: Where = {},
  ) {
    super(message);
  }
}
