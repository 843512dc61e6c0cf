/** What the browser's sync keeps, by key. */
export type Items = Readonly<Record<string, unknown>>;

/** The quotas of `storage.sync`, in bytes: together, and of one item. Chrome's documentation; Firefox has the same. */
export const mostBytes = 102_400;
export const mostItemBytes = 8_192;

/** How Tosha's items are named. */
export const keys = {
  /** A device: its name, and when it was here. */
  device: (id: string) => `d.${id}`,
  /** What a device has counted in a fortnight, by its number. */
  usage: (id: string, fortnight: number) => `u.${id}.${fortnight}`,
  /** Shared settings, in as many items as they need. */
  shared: (index: number) => `s.${index}`,
  clamps: 'c',
  erasures: 'e',
} as const;

/** The device that an item tells of, with its fortnight where it has one; `null` for an item that is everybody's. */
export function readKey(key: string): { readonly device: string; readonly fortnight: number | null } | null {
  const [, device, fortnight] = /^[du]\.([a-z0-9]{12})(?:\.(-?\d{1,6}))?$/.exec(key) ?? [];
  return device ? { device, fortnight: fortnight === undefined ? null : Number(fortnight) } : null;
}

/** The number of the fortnight that a day (`YYYY-MM-DD`) is in. */
export function fortnightOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / (14 * 86_400_000));
}

/** Bytes of a character in UTF-8; `<` and two ends of lines are six, because Chrome writes them as escapes. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code === 60 || code === 0x2028 || code === 0x2029) return 6;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** What an item takes of the quota, bytes: its key, and its value as JSON. */
export function sizeOf(key: string, value: unknown): number {
  let size = key.length;
  for (const character of JSON.stringify(value)) size += bytesOf(character);
  return size;
}

/** What items take of the quota together, bytes. */
export function sizeOfAll(items: Items): number {
  return Object.entries(items).reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
}
