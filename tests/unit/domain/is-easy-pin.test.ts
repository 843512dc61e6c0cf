import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isEasyPin } from '../../../src/domain/is-easy-pin';

it.each(['0000', '1234', '9876', 'abcd', '1212', '123123', '1987', '2014', 'aaaaaa'])('%s is easy', (pin) => {
  expect(isEasyPin(pin)).toBe(true);
});

it.each(['', '1', '123', '2468x', '4071', '1234x', '19870', 'a calm evening', 'chai ya jioni'])(
  '%s is not, or not yet',
  (pin) => {
    expect(isEasyPin(pin)).toBe(false);
  },
);

it('says something of whatever is typed, and never fails', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (pin) => typeof isEasyPin(pin) === 'boolean'),
  );
});
