import { tzOffset } from '@date-fns/tz';

/** One zone for each distinct pattern of offset changes from 1970 to 2035, as far as a look every month can tell. */
export function zonePatterns(): string[] {
  const moments = Array.from({ length: 66 * 12 }, (_, month) => new Date(Date.UTC(1970, month, 15)));
  const patterns = new Map<string, string>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const pattern = moments.map((at) => tzOffset(zone, at)).join();
    if (!patterns.has(pattern)) patterns.set(pattern, zone);
  }
  return [...patterns.values()];
}

/** The moments from 2015 to 2035 (UTC ms, to the minute) at which the clock of a zone jumps, among a zone's own. */
export function jumpsOf(zone: string): number[] {
  const day = 86_400_000;
  const jumps: number[] = [];
  const offset = (at: number) => tzOffset(zone, new Date(at));
  for (let at = Date.UTC(2015, 0); at < Date.UTC(2035, 0); at += 10 * day) {
    if (offset(at) === offset(at + 10 * day)) continue;
    let [low, high] = [at, at + 10 * day];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 120_000) * 60_000;
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    jumps.push(high);
  }
  return jumps;
}
