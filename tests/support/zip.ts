import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateAsync } from '@gfx/zopfli';
import { deflateSync, Zip, ZipPassThrough } from 'fflate';

/** The oldest time that a zip can hold. The same for every file, so that equal contents make an equal zip. */
const always = new Date(1980, 0, 1);
/** The method of a zip for what is deflated. */
const deflated = 8;

/** A file of a zip that is deflated already. */
class DeflatedFile extends ZipPassThrough {
  override compression = deflated;
  readonly #bytes: Uint8Array<ArrayBuffer>;
  constructor(path: string, bytes: Uint8Array<ArrayBuffer>) {
    super(path);
    this.#bytes = bytes;
  }
  /** Gets the file as it is, for its checksum. */
  protected override process(_: Uint8Array, isLast: boolean): void {
    this.ondata(null, this.#bytes, isLast);
  }
}

/**
 * Packs files of a folder, by their paths relative to it; the same files give the same bytes, whenever and wherever.
 * @param isShipped false for what no user downloads: Zopfli takes seconds for a megabyte, and saves a fourteenth
 */
export async function zip(folder: string, paths: readonly string[], isShipped = true): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const packed = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const path of [...paths].sort()) {
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    const small = isShipped ? await deflateAsync(bytes, {}) : deflateSync(bytes, { level: 9 });
    // Even where that is larger: some readers refuse a file that is only stored and tells its size after itself.
    const file = new DeflatedFile(path, new Uint8Array(small));
    file.mtime = always;
    packed.add(file);
    file.push(bytes, true);
  }
  packed.end();
  return Buffer.concat(chunks);
}
