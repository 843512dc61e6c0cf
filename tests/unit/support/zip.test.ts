import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, expect, it, vi } from 'vitest';
import { filesBelow } from '../../support/files';
import { removeFolder, temporaryFolder } from '../../support/profile';
import { zip } from '../../support/zip';

const folders: string[] = [];

function folderWith(files: Record<string, string>, at: Date): string {
  const folder = temporaryFolder('zip');
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
    utimesSync(join(folder, path), at, at);
  }
  return folder;
}

afterEach(() => {
  vi.useRealTimers();
  for (const folder of folders.splice(0)) removeFolder(folder);
});

it('gives the same bytes for the same files, whatever their age, order and the date', async () => {
  const first = folderWith({ 'b.js': 'two', 'a/c.js': 'one' }, new Date('2020-01-01'));
  const second = folderWith({ 'a/c.js': 'one', 'b.js': 'two' }, new Date('2026-06-01'));
  vi.useFakeTimers({ now: new Date('2031-05-05'), toFake: ['Date'] });
  const early = await zip(first, filesBelow(first));
  vi.setSystemTime(new Date('2042-11-11'));
  const late = await zip(second, filesBelow(second).reverse());
  expect(Buffer.from(late).equals(Buffer.from(early))).toBe(true);
});

it('holds every file of the folder, with its text', async () => {
  const texts = { 'a/c.js': 'one', 'b.js': 'two '.repeat(1000), 'empty.css': '' };
  const folder = folderWith(texts, new Date('2020-01-01'));
  const packed = await zip(folder, filesBelow(folder));
  expect(packed.length).toBeLessThan(1000);
  const unzipped = unzipSync(packed);
  const read = Object.entries(unzipped).map(([path, bytes]) => [path, strFromU8(bytes)]);
  expect(Object.fromEntries(read)).toEqual(texts);
});
