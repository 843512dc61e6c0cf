import { type PairedDay, type Relation, relationOf } from '../../../../src/domain/check-in/relation';

/** How many relations the page shows: of feelings, and of time well spent. */
export const tests = 2;

export interface Telling {
  readonly relation: Relation;
  /** Days after the first answer. */
  readonly after: number;
}

const dayMs = 86_400_000;
/** Fortnights since a Monday, by which what is told may change: `relation.test.ts` looks every day. */
export const fortnightOf = (day: string) => Math.floor((Date.parse(day) / dayMs + 3) / 14);

/** What somebody who looks every day is told first, or `null` where nothing ever is. */
export function firstTold(days: readonly PairedDay[]): Telling | null {
  for (let count = 1; count <= days.length; count += 1) {
    const [first, before, last] = [days[0], days[count - 2], days[count - 1]];
    if (!first || !last || fortnightOf(last.day) === fortnightOf(before?.day ?? first.day)) continue;
    const relation = relationOf(days.slice(0, count), tests);
    if (relation) return { relation, after: (Date.parse(last.day) - Date.parse(first.day)) / dayMs };
  }
  return null;
}
