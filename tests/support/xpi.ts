import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { zipSync } from 'fflate';

/** Packs an unpacked extension into a file that Firefox can install for good. */
export function writeXpi(folder: string, file: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const entries = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [relative(folder, path).replaceAll('\\', '/'), new Uint8Array(readFileSync(path))] as const;
  });
  writeFileSync(file, zipSync(Object.fromEntries(entries), { level: 0 }));
}
