import { type DayUsage, timeOf } from '../usage';

/** Ms and views by section. */
export type Totals = Readonly<Record<string, readonly [ms: number, views: number]>>;

/** What files of another device have brought here of a day. */
export interface BroughtDay {
  /** `file` where the file does not name its device. */
  readonly device: string;
  readonly day: string;
  /** The most that a file of it has told of the day. */
  readonly sections: Totals;
  /** What this device's own day has more because of it. */
  readonly added: Totals;
  /** What was erased of that in the present week: it still weighs on limits. */
  readonly erased?: Totals;
}

/** What a day has of each section. */
export function totalsOf(usage: Pick<DayUsage, 'atoms' | 'views'>): Totals {
  const names = [...Object.keys(usage.atoms).flatMap((key) => key.split('+')), ...Object.keys(usage.views)];
  const entries = [...new Set(names)].map(
    (id) => [id, [timeOf(usage, new Set([id])), usage.views[id] ?? 0]] as const,
  );
  return Object.fromEntries(entries);
}

/** Two totals, number by number. */
export function combineTotals(one: Totals, other: Totals, how: (a: number, b: number) => number): Totals {
  const entries = [...new Set([...Object.keys(one), ...Object.keys(other)])].map((id) => {
    const [[ms, views], [otherMs, otherViews]] = [one[id] ?? [0, 0], other[id] ?? [0, 0]];
    return [id, [how(ms, otherMs), how(views, otherViews)]] as const;
  });
  return Object.fromEntries(entries);
}
