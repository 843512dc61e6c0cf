import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterWrong,
  isSameHash,
  lateMs,
  lockDue,
  lockRounds,
  lockSchema,
  nextProof,
  noTries,
  proofMs,
  type Tries,
  unexplained,
  waitAfter,
  waitingFrom,
  waitLeft,
} from '../../../src/domain/lock';
import { parseSettings } from '../../../src/domain/settings';

const minute = 60_000;
const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2040, 0) });
const jump = fc.integer({ min: -100 * 24 * 60 * minute, max: 100 * 24 * 60 * minute });
const wrongTries = (count: number, at: number): Tries =>
  Array.from({ length: count }).reduce<Tries>((tries) => afterWrong(tries, at), noTries);

describe('the wait after wrong tries', () => {
  it('is none after three, and grows to an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1_000].map(waitAfter)).toEqual([
      ...[0, 0, 0, 0],
      ...[30_000, minute, 5 * minute, 15 * minute, 60 * minute, 60 * minute, 60 * minute],
    ]);
  });

  it('never shrinks with one more', () => {
    fc.assert(fc.property(fc.nat(1_000), (wrong) => waitAfter(wrong + 1) >= waitAfter(wrong)));
  });

  it('runs down with the clock, and is over when it is over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), moment, fc.nat(2 * 60 * minute), (count, at, passed) => {
        const left = waitLeft(wrongTries(count, at), at + passed);
        expect(left).toBe(Math.max(0, waitAfter(count) - passed));
      }),
    );
  });

  it('is never shortened by a clock that is set back, nor ever longer than it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), moment, jump, (count, at, by) => {
        const left = waitLeft(wrongTries(count, at), at + by);
        expect(left).toBeLessThanOrEqual(waitAfter(count));
        if (by < 0) expect(left).toBe(waitAfter(count));
      }),
    );
  });
});

describe('a wait that a clock set back has begun anew', () => {
  it('runs down from the look at the clock, and ends', () => {
    const back = fc.integer({ min: 1, max: 400 * 24 * 60 * minute });
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 40 }), moment, back, (count, at, by) => {
        const tries = waitingFrom(wrongTries(count, at), at - by);
        expect(tries.wrong).toBe(count);
        expect(waitLeft(tries, at - by)).toBe(waitAfter(count));
        expect(waitLeft(tries, at - by + waitAfter(count))).toBe(0);
      }),
    );
  });

  it('changes nothing while the clock goes on', () => {
    const tries = wrongTries(5, 1_000);
    expect(waitingFrom(tries, 1_000)).toBe(tries);
  });
});

describe('tries that are nonsense', () => {
  it('make nobody wait for longer than an hour', () => {
    const any = fc.maxSafeInteger();
    fc.assert(
      fc.property(fc.nat(), any, any, moment, (wrong, last, until, at) => {
        const left = waitLeft({ wrong, last, until }, at);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(waitAfter(wrong));
      }),
    );
  });
});

describe('a clock that is looked at during a wait', () => {
  it('explains what an alarm leaves between two looks, and nothing beyond it', () => {
    fc.assert(
      fc.property(moment, jump, (seen, by) => {
        expect(unexplained(seen, seen + by)).toBe(Math.max(0, by - proofMs - lateMs));
      }),
    );
  });

  it('is looked at again within five minutes, and everybody agrees when', () => {
    fc.assert(
      fc.property(moment, (at) => {
        const next = nextProof(at);
        expect(next).toBeGreaterThan(at);
        expect(next - at).toBeLessThanOrEqual(proofMs);
        expect(nextProof(next - 1)).toBe(next);
      }),
    );
  });
});

describe('two hashes', () => {
  const hash = fc.string({ minLength: 0, maxLength: 48 });
  it('are the same only where every letter is', () => {
    fc.assert(fc.property(hash, hash, (one, other) => isSameHash(one, other) === (one === other)));
    fc.assert(fc.property(hash, (one) => isSameHash(one, one)));
  });

  it('are read to the end, wherever they differ', () => {
    const reads = (other: string) => {
      let count = 0;
      const counting = new Proxy(new String('a'.repeat(44)), {
        get: (text, name) => {
          if (name === 'charCodeAt') count++;
          const value = Reflect.get(text, name) as unknown;
          return typeof value === 'function' ? value.bind(text) : value;
        },
      });
      isSameHash(counting as unknown as string, other);
      return count;
    };
    const all = ['a'.repeat(44), `b${'a'.repeat(43)}`, `${'a'.repeat(43)}b`].map(reads);
    expect(all).toEqual([44, 44, 44]);
  });
});

describe('a stored lock', () => {
  const lock = {
    salt: 'A'.repeat(22).concat('=='),
    hash: `${'B'.repeat(43)}=`,
    rounds: lockRounds,
    since: 1,
    opensAt: null,
  };

  it('is read as it was written', () => {
    expect(parseSettings({ lock }).lock).toEqual(lock);
  });

  it('keeps its hash when only the day of its end is nonsense', () => {
    expect(parseSettings({ lock: { ...lock, opensAt: 'soon' } }).lock).toEqual(lock);
  });

  it('has no fewer rounds than the product makes', () => {
    expect(lockSchema.entries.rounds.pipe[2].requirement).toBe(600_000);
    expect(parseSettings({ lock: { ...lock, rounds: 1_000 } }).lock).toBeNull();
  });

  it('goes when its PIN was forgotten for a day, and not a moment sooner', () => {
    const settings = { lock: { ...lock, opensAt: 100 } };
    expect(lockDue(settings, 99)).toBe(settings);
    expect(lockDue(settings, 100)).toEqual({ lock: null });
    const kept = { lock };
    expect(lockDue(kept, 100)).toBe(kept);
  });
});
