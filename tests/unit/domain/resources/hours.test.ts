import { expect, it } from 'vitest';
import { parseHours } from '../../../../src/domain/resources/hours';

it('reads day and night', () => {
  expect(parseHours('24/7')).toBe('always');
  expect(parseHours('18h')).toEqual({ hoursADay: 18 });
});

it('reads rules with ranges of days, single days and hours past midnight', () => {
  expect(parseHours('Su-Th 11:00-23:00; Fr,Sa 11:00-03:00')).toEqual([
    { days: [{ first: 7, last: 4 }], from: '11:00', to: '23:00' },
    {
      days: [
        { first: 5, last: 5 },
        { first: 6, last: 6 },
      ],
      from: '11:00',
      to: '03:00',
    },
  ]);
});

it('reads every day and an open end', () => {
  expect(parseHours('08:00+')).toEqual([{ days: [], from: '08:00', to: null }]);
});

it.each(['', 'daily', 'Mo-Xx 08:00-09:00', '8-9', 'Mo 08:00'])('refuses %j', (text) => {
  expect(() => parseHours(text)).toThrow(RangeError);
});
