import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { deflateAsync } from '@gfx/zopfli';

/**
 * Zopfli searches longer than by default: where nothing repeats, as in the weights of the filter, it starts with repetitions
 * that do not pay, and takes 50 rounds to see it. And it may start anew as often as the kind of text changes.
 */
const thoroughly = { numiterations: 50, blocksplittingmax: 60 };

/** What a zip says of a file at the file itself and in its list: APPNOTE.TXT of PKWARE, 4.3.7 and 4.3.12. */
function factsOf(path: string, bytes: Uint8Array, packed: Uint8Array): Buffer {
  const facts = Buffer.alloc(26);
  // Deflated, as every reader since version 2.0 can; from the first day that a zip knows, 1 January 1980, so that equal contents make an equal zip.
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt16LE((1 << 5) | 1, 8);
  facts.writeUInt32LE(crc32(bytes), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(bytes.length, 18);
  facts.writeUInt16LE(Buffer.byteLength(path), 22);
  return facts;
}

/**
 * Packs files of a folder, by their paths relative to it; the same files give the same bytes, whenever and wherever. Paths are
 * plain ASCII.
 * @param isShipped false for what no user downloads: Zopfli takes seconds for a megabyte, and saves a fourteenth
 */
export async function zip(folder: string, paths: readonly string[], isShipped = true): Promise<Uint8Array> {
  const [files, list]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const path of [...paths].sort()) {
    const bytes = new Uint8Array(readFileSync(join(folder, path)));
    const packed = isShipped ? await deflateAsync(bytes, thoroughly) : deflateRawSync(bytes, { level: 9 });
    const facts = factsOf(path, bytes, packed);
    const [name, place] = [Buffer.from(path), Buffer.alloc(14)];
    place.writeUInt32LE(at, 10);
    list.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place, name]));
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed]);
    files.push(file);
    at += file.length;
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(list.length, 8);
  end.writeUInt16LE(list.length, 10);
  end.writeUInt32LE(Buffer.concat(list).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...list, end]);
}
