/** The same sentences in another language: every one of them, each made of the same things. */
export type Same<Sentences> = Sentences extends string
  ? string
  : Sentences extends (...things: infer Things) => infer Said
    ? (...things: Things) => Said
    : { readonly [Name in keyof Sentences]: Same<Sentences[Name]> };
