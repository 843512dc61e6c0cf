import type { SectionId, SiteId } from '../catalogue';

/** Days whose history was erased, from one to another (`YYYY-MM-DD`, inclusive): of one site, or of all (`null`). */
export interface Erasure {
  readonly from: string;
  readonly to: string;
  readonly site: SiteId | null;
}

/**
 * What was erased on any device, and the generation that began with it: by `<from>..<to>`, with the site after a space
 * where it was only one. Generations look like moments (UTC ms), so that a device can tell what was erased before it
 * joined, but only their order counts; 0 is the first.
 */
export type Erasures = Readonly<Record<string, number>>;

/** The first day that there can be: everything is erased from here. */
export const firstDay = '0000-01-01';

const pattern = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)(?: (\S{1,100}))?$/;

/** Reads the name of an erasure; `null` for what is none. */
export function readErasure(name: string): Erasure | null {
  const [, from, to, site = null] = pattern.exec(name) ?? [];
  return from && to && from <= to ? { from, to, site } : null;
}

function nameOf({ from, to, site }: Erasure): string {
  return `${from}..${to}${site === null ? '' : ` ${site}`}`;
}

/** What was erased on two devices together. */
export function mergeErasures(one: Erasures, other: Erasures): Erasures {
  const merged: Record<string, number> = { ...one };
  for (const [name, generation] of Object.entries(other))
    merged[name] = Math.max(generation, merged[name] ?? 0);
  return merged;
}

/** Those that touch a stretch of days. */
export function erasuresIn(erasures: Erasures, from: string, to: string): Erasures {
  return Object.fromEntries(
    Object.entries(erasures).filter(([name]) => {
      const read = readErasure(name);
      return read !== null && read.from <= to && read.to >= from;
    }),
  );
}

/** The name of the last erasure of a section on a day; `null` where there was none. */
export function lastErasure(erasures: Erasures, day: string, section: SectionId): string | null {
  let last: string | null = null;
  for (const [name, at] of Object.entries(erasures)) {
    const read = readErasure(name);
    if (!read || read.from > day || read.to < day || (last && at <= (erasures[last] ?? 0))) continue;
    if (read.site === null || section.startsWith(`${read.site}/`)) last = name;
  }
  return last;
}

/** The generation of what is counted of a section on a day. */
export function generationOf(erasures: Erasures, day: string, section: SectionId): number {
  return erasures[lastErasure(erasures, day, section) ?? ''] ?? 0;
}

/**
 * Notes something as erased: from now on only what is counted later counts.
 * @param now UTC ms
 * @param others when the devices that are known joined, UTC ms: for each of them it has to be later
 */
export function noteErasure(
  erasures: Erasures,
  erasure: Erasure,
  now: number,
  others: readonly number[] = [],
): Erasures {
  const generation = Math.max(
    now,
    ...Object.values(erasures).map((at) => at + 1),
    ...others.map((at) => at + 1),
  );
  return { ...erasures, [nameOf(erasure)]: generation };
}

/** What of some erasures is news to a device. */
export function newErasures(
  before: Erasures,
  after: Erasures,
): { readonly erasure: Erasure; readonly generation: number }[] {
  return Object.entries(after).flatMap(([name, generation]) => {
    const erasure = readErasure(name);
    return erasure && generation > (before[name] ?? 0) ? [{ erasure, generation }] : [];
  });
}
