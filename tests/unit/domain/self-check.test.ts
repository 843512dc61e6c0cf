import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeds } from '../../../src/domain/feeds';
import { quietParts } from '../../../src/domain/quiet/parts';
import { afterLook, type CheckRecord, checksFor, hasChanged } from '../../../src/domain/self-check';

const minute = 60_000;
const looks = (...all: [found: boolean, at: number][]) =>
  all.reduce<CheckRecord | undefined>(
    (before, [found, at]) => afterLook(before, found, at * minute),
    undefined,
  );

describe('the self-check', () => {
  it('says that a part has changed after three pages without it, over ten minutes', () => {
    expect(hasChanged(looks([true, 0], [false, 1], [false, 2], [false, 3]) as CheckRecord)).toBe(false);
    expect(hasChanged(looks([false, 1], [false, 12]) as CheckRecord)).toBe(false);
    expect(hasChanged(looks([true, 0], [false, 1], [false, 2], [false, 12]) as CheckRecord)).toBe(true);
  });

  it('is well again with the first page that has it', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 20 }), (founds) => {
        const record = looks(...founds.map((found, index): [boolean, number] => [found, index * 5]));
        const since = founds.length - 1 - founds.lastIndexOf(true);
        expect(record?.misses).toBe(since);
        expect(hasChanged(record as CheckRecord)).toBe(since >= 3);
      }),
    );
  });

  it('expects a thing only where it is, and only what is in force', () => {
    const watch = (quiet: typeof quietParts, filters: boolean) =>
      checksFor('youtube', '/watch', { quiet, filters }).map(({ id }) => id);
    expect(watch([], false)).toEqual([]);
    expect(watch(quietParts, false)).toEqual(expect.arrayContaining(['youtube/comments', 'youtube/counts']));
    expect(watch(quietParts, false).every((id) => id.startsWith('youtube/'))).toBe(true);
    expect(watch([], true)).toContain('youtube/watch-player');
    expect(checksFor('youtube', '/feed/history', { quiet: quietParts, filters: false })).toEqual([]);
  });

  it('has an id for every feed that a page may report', () => {
    for (const { id } of feeds) expect(id).toMatch(/^[a-z]+\/[a-z0-9-]{1,40}$/);
    for (const part of quietParts) expect(part).toMatch(/^[a-z]+\/[a-z0-9-]{1,40}$/);
  });
});
