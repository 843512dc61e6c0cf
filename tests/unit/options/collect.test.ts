import { expect, it, vi } from 'vitest';
import { collect } from '../../../src/options/data/collect';

/** Batches of rows, some of them empty. */
async function* batches(count: number) {
  for (let index = 0; index < count; index++) yield index % 7 === 3 ? [] : [index];
}
const letters = 50_000;
const textOf = (rows: readonly number[], isFirst: boolean) =>
  rows.map((row) => (isFirst ? '' : ',') + String(row).padStart(letters, '0')).join();

it('puts text away in pieces of half a megabyte, with every row once and in order', async () => {
  const rows: number[] = [];
  const pieces = await collect(batches(200), textOf, (count) => rows.push(count));
  expect(rows).toHaveLength(200);
  const sizes = pieces.map(({ size }) => size);
  expect(sizes.length).toBeGreaterThan(5);
  for (const size of sizes.slice(0, -1)) expect(size).toBeGreaterThanOrEqual(500_000);
  for (const size of sizes) expect(size).toBeLessThan(500_000 + 2 * letters);
  const read = (await new Blob(pieces).text()).split(',').map(Number);
  expect(read).toEqual(Array.from({ length: 200 }, (_, index) => index).filter((index) => index % 7 !== 3));
});

it('ends with what it is told, and reads no further', async () => {
  const read = vi.fn(textOf);
  const stop = (count: number) => {
    if (read.mock.calls.length === 3) throw new Error(`stop at ${count}`);
  };
  await expect(collect(batches(200), read, stop)).rejects.toThrow('stop at 1');
  expect(read).toHaveBeenCalledTimes(3);
});
