import type { Erasures } from './erasures';
import { type Items, keys, mostItemBytes, sizeOf } from './items';
import type { Register, Shared } from './registers';

/** Shared settings get so much of the quota, bytes: what is left is enough for 5 devices. */
const mostSettingsBytes = 24_000;
/** What was erased, and clamps, get so much each, bytes: the latest. */
const mostListBytes = 4_000;

type PackedRegister = readonly [at: number, device: string, value: unknown];
const packed = ({ at, device, value }: Register): PackedRegister => [at, device, value];

/** Of what was taken away, the latest is told first, and what has no room is not missed. */
const isGone = ({ value }: { readonly value: PackedRegister }) => value[2] === null;

/** The entries of a list with the highest numbers that fit. */
function latest(list: Readonly<Record<string, number>>): Record<string, number> {
  let size = 0;
  return Object.fromEntries(
    Object.entries(list)
      .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
      .filter(([name, at]) => {
        size += sizeOf(name, at) + 4;
        return size <= mostListBytes;
      }),
  );
}

/**
 * Shared settings in as many items as they need. A field that does not fit is left out as a whole, the largest first,
 * and named: nothing is cut.
 */
export function packShared(
  { fields, clamps }: Shared,
  erasures: Erasures,
): { items: Items; leftOut: string[] } {
  const sized = Object.entries(fields)
    .map(([name, register]) => ({ name, value: packed(register), size: sizeOf(name, packed(register)) + 4 }))
    .sort(
      (one, other) =>
        Number(isGone(one)) - Number(isGone(other)) ||
        (isGone(one) ? other.value[0] - one.value[0] : one.size - other.size) ||
        (one.name < other.name ? -1 : 1),
    );
  const items: Record<string, Record<string, PackedRegister>> = {};
  const leftOut: string[] = [];
  let [index, used, total] = [0, 0, 0];
  for (const { name, value, size } of sized) {
    if (size > mostItemBytes - 20 || total + size > mostSettingsBytes) {
      if (!isGone({ value })) leftOut.push(name);
      continue;
    }
    if (used + size > mostItemBytes - 20) [index, used] = [index + 1, 0];
    const key = keys.shared(index);
    items[key] = { ...items[key], [name]: value };
    used += size;
    total += size;
  }
  const lists = { [keys.clamps]: latest(clamps), [keys.erasures]: latest(erasures) };
  const filled = Object.entries(lists).filter(([, list]) => Object.keys(list).length > 0);
  return { items: { ...items, ...Object.fromEntries(filled) }, leftOut };
}
