import type { Notice } from '../feed/extension.js';

/** The sentences of notices. */
export const noticeText = {
  subject: {
    definite: 'Beskederne',
    plain: 'beskeder',
    none: 'Der er ingen beskeder lige nu.',
  },
  /** What kind of notice it is, for those who do not see its colour. */
  SEVERITY: {
    info: 'Information',
    success: 'Succes',
    warning: 'Advarsel',
    error: 'Fejl',
  } satisfies Record<NonNullable<Notice['severity']>, string>,
  readMore: 'Læs mere',
  /** Between that and the title, for those who hear links alone. */
  about: 'om',
  close: 'Luk',
};
