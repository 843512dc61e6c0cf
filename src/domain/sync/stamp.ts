/**
 * When and where something was set: a hybrid logical clock. `at` follows the device's own clock (UTC ms), and where that
 * is behind what is known already it counts on from there, so that what comes later is always later.
 */
export interface Stamp {
  readonly at: number;
  readonly device: string;
}

/**
 * Stamps that were further ahead than any clock may be, by `<device> <at>`, each with the `at` that it counts as. A
 * clamp goes wherever the stamp goes: else the same stamp would be clamped anew, later and later, and win for ever.
 */
export type Clamps = Readonly<Record<string, number>>;

/** No stamp counts as further ahead than this: 5 minutes. */
export const aheadMs = 5 * 60_000;
/** The most clamps that are kept: the latest. */
const mostClamps = 200;
/** Tosha was not there before 2026: a clock that shows less is wrong itself, and judges no other. */
const born = Date.UTC(2026, 0, 1);

const nameOf = ({ device, at }: Stamp) => `${device} ${at}`;

/** What a stamp's `at` counts as. */
function countsAs(stamp: Stamp, clamps: Clamps): number {
  return Math.min(stamp.at, clamps[nameOf(stamp)] ?? stamp.at);
}

/** True where one stamp is later than the other; of two different stamps exactly one is. */
export function isLater(one: Stamp, other: Stamp, clamps: Clamps): boolean {
  const ahead = countsAs(one, clamps) - countsAs(other, clamps);
  if (ahead !== 0) return ahead > 0;
  return one.at === other.at ? one.device > other.device : one.at > other.at;
}

/** A stamp for what is done now: later than all that are known. `now` is UTC ms. */
export function stampNow(known: readonly Stamp[], clamps: Clamps, now: number, device: string): Stamp {
  const last = known.reduce((latest, stamp) => Math.max(latest, countsAs(stamp, clamps)), 0);
  let at = Math.max(now, last + 1);
  // A clock may show the same wrong time twice; no two things are set with the same stamp.
  while (clamps[nameOf({ at, device })] !== undefined) at += 1;
  return { at, device };
}

/** The clamps that two devices know of together: each as low as either has it. */
export function mergeClamps(one: Clamps, other: Clamps): Clamps {
  const merged: Record<string, number> = { ...one };
  for (const [name, at] of Object.entries(other)) merged[name] = Math.min(at, merged[name] ?? at);
  return merged;
}

/** The lowest of `latest` and of what later stamps of the same device are clamped to already. */
function boundOf({ device, at }: Stamp, clamps: Clamps, latest: number): number {
  const later = Object.entries(clamps).filter(([name]) => {
    const [known, ms] = name.split(' ');
    return known === device && Number(ms) > at;
  });
  return Math.min(latest, ...later.map(([, clamped]) => clamped));
}

/** The clamps once no stamp counts as further ahead of `now` (UTC ms) than `aheadMs`; the same where none did. */
export function clampAhead(known: readonly Stamp[], clamps: Clamps, now: number): Clamps {
  const latest = now + aheadMs;
  const ahead = now < born ? [] : known.filter((stamp) => countsAs(stamp, clamps) > latest);
  if (ahead.length === 0) return clamps;
  const added = ahead.map((stamp) => [nameOf(stamp), boundOf(stamp, clamps, latest)] as const);
  const all = Object.entries(mergeClamps(clamps, Object.fromEntries(added)));
  return Object.fromEntries(all.sort(([, a], [, b]) => b - a).slice(0, mostClamps));
}
