import { addDays } from '../day';

/** Numbers change: after a year nobody should rely on a list that was not read again. In days. */
const goodForDays = 365;

/** True where the newest of these sources was read more than a year before a day. Days are `YYYY-MM-DD`. */
export function isOld(lines: readonly { readonly lastSeen: string }[], day: string): boolean {
  const newest = lines
    .map(({ lastSeen }) => lastSeen)
    .sort()
    .at(-1);
  return newest !== undefined && day > addDays(newest, goodForDays);
}
