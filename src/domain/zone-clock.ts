import { tzOffset } from '@date-fns/tz';

/** UTC ms in which a zone keeps one offset: local time is UTC time plus `offset`, ms. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

const dayMs = 86_400_000;
/** Moments further from 1970 than this have no date. */
const lastMs = 8.64e15;
/** More than any zone is ahead or behind, with a change of the date line on top. */
const farMs = 26 * 3_600_000;
/** Enough for a fortnight in a handful of zones; then it starts anew. */
const mostKnown = 500;
const known = new Map<string, readonly Stretch[]>();

function offsetAt(zone: string, at: number): number {
  const minutes = tzOffset(zone, new Date(at));
  // A zone or moment that the browser does not know is read as UTC: a decision never fails.
  return Number.isFinite(minutes) ? Math.round(minutes * 60_000) : 0;
}

/** The stretches of one UTC day, by its number since 1970. The calendar is slow: it is asked once for each. */
function stretchesOf(zone: string, day: number): readonly Stretch[] {
  const key = `${zone}|${day}`;
  const before = known.get(key);
  if (before) return before;
  const [from, to] = [day * dayMs, (day + 1) * dayMs];
  const [first, last] = [offsetAt(zone, from), offsetAt(zone, to)];
  const found: Stretch[] = [];
  if (first === last) found.push({ from, to, offset: first });
  else {
    let [low, high] = [from, to];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetAt(zone, middle) === first) low = middle;
      else high = middle;
    }
    found.push({ from, to: high, offset: first }, { from: high, to, offset: last });
  }
  if (known.size >= mostKnown) known.clear();
  known.set(key, found);
  return found;
}

function near(zone: string, local: number): Stretch[] {
  const all: Stretch[] = [];
  if (!(Math.abs(local) < lastMs)) return all;
  const last = Math.floor((local + farMs) / dayMs);
  for (let day = Math.floor((local - farMs) / dayMs); day <= last; day += 1)
    all.push(...stretchesOf(zone, day));
  return all;
}

/** What the clock of a zone shows at `at` (UTC ms): the same hour and date in UTC, as ms. */
export function localTime(zone: string, at: number): number {
  const stretches = stretchesOf(zone, Math.floor(at / dayMs));
  return at + (stretches.find(({ to }) => at < to)?.offset ?? 0);
}

/**
 * The moment (UTC ms) at which the clock of a zone first shows `local` (see `localTime`) or later. A time that the
 * clock leaves out is the moment after the gap.
 */
export function firstMoment(zone: string, local: number): number {
  const found = near(zone, local).find(({ to, offset }) => to + offset > local);
  return found ? Math.max(found.from, local - found.offset) : local;
}

/** The moment (UTC ms) after which the clock of a zone shows nothing earlier than `local` any more. */
export function lastMoment(zone: string, local: number): number {
  const found = near(zone, local).findLast(({ from, offset }) => from + offset < local);
  return found ? Math.min(found.to, local - found.offset) : local;
}
