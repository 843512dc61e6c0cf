import { describe, expect, it } from 'vitest';
import { type Sequence, storedUpTo, takeNumber } from '../../../src/domain/sequence';

function takeAll(...numbers: number[]): { sequence: Sequence; fresh: number[] } {
  let sequence: Sequence | null = null;
  const fresh: number[] = [];
  for (const number of numbers) {
    const taken = takeNumber(sequence, number);
    sequence = taken.sequence;
    if (taken.isNew) fresh.push(number);
  }
  return { sequence: sequence as unknown as Sequence, fresh };
}

describe('takeNumber', () => {
  it('takes each number once', () => {
    expect(takeAll(1, 2, 2, 1, 3, 3).fresh).toEqual([1, 2, 3]);
  });

  it('takes a beat that was overtaken, and acknowledges only what has come', () => {
    expect(storedUpTo(takeAll(1, 3).sequence)).toBe(1);
    expect(takeAll(1, 3, 2)).toEqual({ sequence: { seq: 3, missing: [] }, fresh: [1, 3, 2] });
  });

  it('gives up what a page no longer has: a page repeats the lowest number it has', () => {
    expect(storedUpTo(takeAll(1, 3, 3).sequence)).toBe(3);
  });

  it('takes a document that it has never heard of as it is', () => {
    expect(storedUpTo(takeAll(40).sequence)).toBe(40);
  });

  it('does not wait for a gap that no page can have', () => {
    expect(storedUpTo(takeAll(1, 400).sequence)).toBe(400);
  });
});
