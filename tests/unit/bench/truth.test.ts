import { describe, expect, it } from 'vitest';
import { median } from '../../bench/bench';
import { type Heard, lengthOf, momentAfter, spansOf } from '../../bench/truth';

/** `type at` for each, on one path. */
function heard(...events: string[]): Heard[] {
  return events.map((event) => {
    const [type = '', at = '0', path = '/a'] = event.split(' ');
    return { type, at: Number(at), path };
  });
}

describe('the truth of a page', () => {
  it('is the time in which its clip played and was seen', () => {
    const events = heard('visible 0', 'playing 10', 'hidden 30', 'visible 70', 'pause 80', 'playing 90');
    expect(lengthOf(spansOf(events, 100))).toBe(20 + 10 + 10);
  });

  it('leaves out the loading of the next clip, and tells addresses apart', () => {
    const events = heard('visible 0', 'playing 10 /shorts/1', 'emptied 40 /watch', 'playing 45 /watch');
    const spans = spansOf(events, 100);
    expect(lengthOf(spans, /^\/shorts/)).toBe(30);
    expect(lengthOf(spans, /^\/watch/)).toBe(55);
  });

  it('starts anew with each load', () => {
    const events = heard('visible 0', 'playing 10', 'pagehide 40', 'hidden 41', 'visible 60', 'playing 70');
    expect(spansOf(events, 100).map(({ start, end }) => [start, end])).toEqual([
      [10, 40],
      [70, 100],
    ]);
  });

  it('goes on in a hidden page where that is asked for', () => {
    expect(lengthOf(spansOf(heard('visible 0', 'playing 10', 'hidden 30'), 100, true))).toBe(90);
  });
});

it('finds the moment at which so much has played', () => {
  const spans = spansOf(heard('visible 0', 'playing 10', 'pause 20', 'playing 50'), 100);
  expect(momentAfter(spans, 5)).toBe(15);
  expect(momentAfter(spans, 25)).toBe(65);
  expect(() => momentAfter(spans, 61)).toThrow();
});

it('takes the middle value, whatever the order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(() => median([])).toThrow();
});
