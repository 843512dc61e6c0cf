/** The name of the cookie in which YouTube keeps its preferences. */
export const preferenceCookie = 'PREF';

/** The bit of field `f2` (hexadecimal) that is YouTube's Restricted Mode: attested by several open code bases. */
const restrictedBit = 0x8000000n;

function bitsOf(field: string): bigint | null {
  const [, digits] = /^f2=([\da-f]{1,16})$/i.exec(field) ?? [];
  return digits === undefined ? null : BigInt(`0x${digits}`);
}

/** True where YouTube's preferences (`f1=…&f2=…`) have its Restricted Mode on. */
export function hasBit(preferences: string): boolean {
  return preferences.split('&').some((field) => ((bitsOf(field) ?? 0n) & restrictedBit) !== 0n);
}

/**
 * YouTube's preferences with its Restricted Mode on or off: only that bit changes, and every other field stays where
 * and as it is. A field that would be empty goes; `''` when nothing is left.
 */
export function withBit(preferences: string, on: boolean): string {
  if (hasBit(preferences) === on) return preferences;
  const fields = preferences === '' ? [] : preferences.split('&');
  if (on && !fields.some((field) => bitsOf(field) !== null))
    return [...fields, `f2=${restrictedBit.toString(16)}`].join('&');
  return fields
    .flatMap((field) => {
      const bits = bitsOf(field);
      if (bits === null) return [field];
      const changed = on ? bits | restrictedBit : bits & ~restrictedBit;
      return changed === 0n ? [] : [`f2=${changed.toString(16)}`];
    })
    .join('&');
}
