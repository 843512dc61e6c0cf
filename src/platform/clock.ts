/** The only reader of the time. */

/** The wall clock: UTC ms. It can jump. */
export function now(): number {
  return Date.now();
}

/** Milliseconds of a clock that never jumps; its zero differs from document to document. */
export function monotonic(): number {
  return performance.now();
}

/** The IANA time zone of the moment, e.g. `Africa/Nairobi`. */
export function zone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Minutes east of UTC at a moment (UTC ms) in the zone of the moment. */
export function zoneOffsetAt(at: number): number {
  return -new Date(at).getTimezoneOffset();
}
