/** What is counted of the events of some days. */
export interface Moments {
  /** How often a limit or hours closed something: once a day for each. */
  readonly blocks: number;
  /** How often *Leave* was pressed. */
  readonly leaves: number;
  /** How often a little more was taken, and how much of it, ms; `null` where one of them does not tell. */
  readonly extras: number;
  readonly extraMs: number | null;
}

/** Counts events; what `detail` holds is told in docs/data-format.md. */
export function momentsOf(events: readonly { readonly type: string; readonly detail: string }[]): Moments {
  const of = (wanted: string) => events.filter(({ type }) => type === wanted);
  const extras = of('extra');
  const minutes = extras.reduce((sum, { detail }) => sum + Number(detail.split(' ')[1]), 0);
  return {
    blocks: of('block').length,
    leaves: of('leave').length,
    extras: extras.length,
    extraMs: Number.isFinite(minutes) ? minutes * 60_000 : null,
  };
}
