import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dailyLimit } from '../../../src/domain/limit';
import { limitSchema } from '../../../src/domain/rules';
import {
  draftOf,
  mostOf,
  parseAmount,
  partsOfUnit,
  readDraft,
  type Unit,
} from '../../../src/options/limits/amount';

const minute = 60_000;
const units: Unit[] = ['time:day', 'time:week', 'time:visit', 'views:day', 'views:week', 'views:visit'];

it('takes every whole number from the least to the most, with spaces around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1440 }), (amount) => {
      expect(parseAmount(` ${amount} `, 1, 1440)).toEqual({ amount });
    }),
  );
});

it.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['1.5', 'notWhole'],
  ['1,5', 'notWhole'],
  ['an hour', 'notWhole'],
  ['1e3', 'notWhole'],
  ['0x10', 'notWhole'],
  ['0', 'outOfRange'],
  ['-5', 'outOfRange'],
  ['1441', 'outOfRange'],
  ['9'.repeat(400), 'outOfRange'],
])('refuses %j: %s', (text, error) => {
  expect(parseAmount(text, 1, 1440)).toEqual({ error });
});

describe('a draft', () => {
  it('that was read makes a limit that settings can hold, and is the same when it is shown again', () => {
    const number = (most: number) => fc.integer({ min: 1, max: most });
    const draft = fc.constantFrom(...units).chain((unit) => {
      const text = number(mostOf(unit)).map(String);
      const days = fc.array(fc.oneof(fc.constant(''), number(mostOf(unit)).map(String)), {
        minLength: 7,
        maxLength: 7,
      });
      const differ = days.filter((all) => new Set(all).size > 1);
      const single = text.map((one) => ({ unit, text: one, days: null }));
      if (partsOfUnit(unit).per !== 'day') return single;
      return fc.oneof(
        single,
        differ.map((all) => ({ unit, text: '', days: all })),
      );
    });
    fc.assert(
      fc.property(draft, (typed) => {
        const read = readDraft(typed);
        if ('error' in read) throw new Error(read.error);
        const limit = { id: 'a', target: 'all', ...partsOfUnit(typed.unit), amounts: read.amounts };
        expect(v.is(limitSchema, limit)).toBe(true);
        expect(draftOf(limit)).toEqual(typed);
      }),
    );
  });

  it('keeps weekdays apart: empty is no limit, 0 is closed', () => {
    const days = ['30', '', '0', '30', '30', '60', '60'];
    const amounts = [30 * minute, null, 0, 30 * minute, 30 * minute, 60 * minute, 60 * minute];
    expect(readDraft({ unit: 'time:day', text: '', days })).toEqual({ amounts });
  });

  it('tells which weekday is wrong, and refuses a week without any number', () => {
    const days = ['30', '', '', '', 'x', '', ''];
    expect(readDraft({ unit: 'time:day', text: '', days })).toEqual({ error: 'notWhole', at: 4 });
    const none = new Array<string>(7).fill('');
    expect(readDraft({ unit: 'time:day', text: '5', days: none })).toEqual({ error: 'noDay', at: 0 });
  });

  it('forgets the weekdays where they do not count', () => {
    const days = new Array<string>(7).fill('30');
    expect(readDraft({ unit: 'time:week', text: '90', days })).toEqual({ amounts: [90 * minute] });
  });

  it('shows at least a minute of a limit that is shorter', () => {
    expect(draftOf(dailyLimit('a', 'all', 3_000)).text).toBe('1');
  });
});
