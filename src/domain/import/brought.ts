import { type DayUsage, timeOf } from '../usage';

/** Ms and views by section. */
export type Totals = Readonly<Record<string, readonly [ms: number, views: number]>>;

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
