import { type Counters, countersOf } from '../../src/domain/counters';
import type { SyncState } from '../../src/domain/sync/state';

/** What all other devices have in their history of a day, together: a plain sum, by single section. */
export function sumOfOthers({ usage }: Pick<SyncState, 'usage'>, me: string, day: string): Counters {
  const pick = (cells: (typeof usage)[string][string], which: 0 | 1) =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([id, cell]) => (cell[which] > 0 ? [[id, cell[which]]] : [])),
    );
  return countersOf(
    Object.entries(usage)
      .filter(([device]) => device !== me)
      .map(([, days]) => days[day] ?? {})
      .map((cells) => ({ atoms: pick(cells, 0), views: pick(cells, 1) })),
  );
}
