import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The oldest time that a zip can hold. The same for every file, so that equal contents make an equal zip. */
const always = new Date(1980, 0, 1);

/** Packs files of a folder, by their paths relative to it; the same files give the same bytes, whenever and wherever. */
export function zip(folder: string, paths: readonly string[]): Uint8Array {
  const entries = [...paths]
    .sort()
    .map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: always });
}
