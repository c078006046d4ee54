/** What an import came to: how many items of each kind. */
export interface Summary {
  new: number;
  changed: number;
  same: number;
  /** New text beside a file that a person has edited. */
  edited: number;
  /** No longer at the source. */
  gone: number;
  removed: number;
  problems: number;
  /** Broken off: the next run goes on. */
  interrupted: boolean;
}

export const nothingYet = (): Summary => ({
  new: 0,
  changed: 0,
  same: 0,
  edited: 0,
  gone: 0,
  removed: 0,
  problems: 0,
  interrupted: false,
});

/** `12 nye, 1 ændret, 40 uændrede, 2 fejl.` */
export function summaryOf(summary: Summary): string {
  const { new: fresh, changed, same, edited, gone, removed, problems, interrupted } = summary;
  const counts = [
    [fresh, fresh === 1 ? 'ny' : 'nye'],
    [changed, changed === 1 ? 'ændret' : 'ændrede'],
    [same, same === 1 ? 'uændret' : 'uændrede'],
    [edited, 'rettet af dig og ikke overskrevet'],
    [gone - removed, 'findes ikke længere'],
    [removed, removed === 1 ? 'fjernet' : 'fjernede'],
    [problems, 'fejl'],
  ] as const;
  const told = counts.flatMap(([count, word]) => (count ? [`${count.toLocaleString('da-DK')} ${word}`] : []));
  const all = `${told.join(', ') || 'Ingen nyheder'}.`;
  return interrupted ? `${all} Afbrudt: kør den samme kommando igen, så går den videre.` : all;
}
