import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMinutes } from '../../../src/options/limits/minutes';

it('takes every whole minute from 1 to 1440, with spaces around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1440 }), (minutes) => {
      expect(parseMinutes(` ${minutes} `)).toEqual({ minutes });
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
  expect(parseMinutes(text)).toEqual({ error });
});
