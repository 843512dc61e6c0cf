import * as v from 'valibot';

const base64 = v.pipe(v.string(), v.regex(/^[A-Za-z0-9+/]{16,128}={0,2}$/));
const moment = v.pipe(v.number(), v.safeInteger());
const minute = 60_000;

/** Rounds of PBKDF2-SHA-256 for a new PIN: OWASP's Password Storage Cheat Sheet asks for 600,000. */
export const lockRounds = 600_000;

/** A PIN that guards what loosens. The PIN itself is stored nowhere. */
export const lockSchema = v.object({
  /** Base64 of 16 random bytes. */
  salt: base64,
  /** Base64 of PBKDF2-SHA-256 over the PIN, 256 bits. */
  hash: base64,
  /** Rounds of PBKDF2, at least 600,000. */
  rounds: v.pipe(v.number(), v.integer(), v.minValue(lockRounds), v.maxValue(10_000_000)),
  /** UTC ms since when it is locked. */
  since: moment,
  /** UTC ms at which the lock goes because the PIN was said to be forgotten; `null` while it was not. */
  opensAt: v.fallback(v.nullable(moment), null),
});
export type Lock = v.InferOutput<typeof lockSchema>;

/** How long it takes to get out of a lock whose PIN is forgotten: 24 hours. */
export const forgottenMs = 24 * 3_600_000;

/** For how long the PIN lets changes through: 5 minutes. */
export const unlockedMs = 5 * minute;

/** Wrong tries in a row, and when the next one may be made. UTC ms. */
export interface Tries {
  readonly wrong: number;
  /** When the last wrong one was made. */
  readonly last: number;
  readonly until: number;
}

export const noTries: Tries = { wrong: 0, last: 0, until: 0 };

/** So many wrong tries cost nothing: everybody mistypes. */
const freeTries = 3;
/** The waits after the further ones; the last of them after every other. */
const waits = [30_000, minute, 5 * minute, 15 * minute, 60 * minute];

/** Ms to wait after so many wrong tries in a row. Never less than after fewer. */
export function waitAfter(wrong: number): number {
  if (wrong <= freeTries) return 0;
  return waits[Math.min(wrong - freeTries - 1, waits.length - 1)] ?? 0;
}

/** The tries after one more wrong one at `now` (UTC ms). */
export function afterWrong({ wrong }: Tries, now: number): Tries {
  return { wrong: wrong + 1, last: now, until: now + waitAfter(wrong + 1) };
}

/** Ms until the PIN may be tried again. A clock that was set back begins the wait anew: it never shortens it. */
export function waitLeft(tries: Tries, now: number): number {
  // What is stored may be nonsense: no wait is longer than the tries have earned.
  const wait = Math.min(tries.until - tries.last, waitAfter(tries.wrong));
  return Math.max(0, now < tries.last ? wait : Math.min(tries.until - now, wait));
}

/** The tries after a look at the clock: the wait that a clock set back has begun anew runs down from now. */
export function waitingFrom(tries: Tries, now: number): Tries {
  return now < tries.last ? { ...tries, last: now, until: now + waitLeft(tries, now) } : tries;
}

/** While a wait of the lock runs, the clock is looked at at least so often: 5 minutes. */
export const proofMs = 5 * minute;
/** An alarm may be late, and a look need not be written down, by so much: 1 minute. */
export const lateMs = minute;

/**
 * What of the time since the clock was last looked at was not waited, ms: an alarm would have come within `proofMs`. So
 * the computer slept, or its clock was set forward. A clock that was set back has taken nothing away.
 */
export function unexplained(seen: number, now: number): number {
  return Math.max(0, now - seen - proofMs - lateMs);
}

/** The next moment at which the clock has to be looked at, UTC ms: the same for everybody who asks within `proofMs`. */
export function nextProof(now: number): number {
  return (Math.floor(now / proofMs) + 1) * proofMs;
}

/** Compares two hashes of the same kind in a time that says nothing of where they differ. */
export function isSameHash(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++)
    difference |= one.charCodeAt(at) ^ other.charCodeAt(at % (other.length || 1));
  return difference === 0;
}

/** Takes a lock away whose PIN was forgotten 24 hours ago; the very same settings while there is none. */
export function lockDue<T extends { readonly lock: Lock | null }>(settings: T, now: number): T {
  const opensAt = settings.lock?.opensAt ?? null;
  return opensAt === null || opensAt > now ? settings : { ...settings, lock: null };
}
