import type { HealthEntry } from '../../platform/health';

/** Entries of one kind, newest first in a list. */
export interface HealthGroup {
  readonly kind: string;
  readonly count: number;
  /** UTC ms of the newest. */
  readonly last: number;
}

/** Puts entries of one kind together, the newest kind first. */
export function groupHealth(entries: readonly HealthEntry[]): HealthGroup[] {
  const groups = new Map<string, HealthGroup>();
  for (const { kind, at } of entries) {
    const known = groups.get(kind);
    groups.set(kind, { kind, count: (known?.count ?? 0) + 1, last: Math.max(known?.last ?? at, at) });
  }
  return [...groups.values()].sort((a, b) => b.last - a.last);
}
