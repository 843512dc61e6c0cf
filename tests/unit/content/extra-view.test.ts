// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { BlockActions, Friction } from '../../../src/content/block-actions';
import { makeExtraView } from '../../../src/content/extra-view';
import type { Screen } from '../../../src/domain/screen';

const words = new Proxy({ extraCount: '{done} of {most}' } as Record<string, string>, {
  get: (given, name: string) => given[name] ?? name,
});
const screen = { words, language: 'en', dir: 'ltr', breathing: 'slow' } as unknown as Screen;
let visibility: DocumentVisibilityState = 'visible';
const taken = vi.fn(async () => undefined);
let stop: () => void = () => undefined;

function show(kind: Friction['kind'], ms: number, changed = false): HTMLElement {
  const actions = { takeExtra: taken, leave: vi.fn(), cancel: vi.fn(), typeForExtra: vi.fn() };
  const view = makeExtraView(
    screen,
    { kind, ms, breathing: 'slow', changed },
    actions as unknown as BlockActions & typeof actions,
  );
  stop = view.stop;
  document.body.replaceChildren(view.element);
  return view.element;
}
const text = (selector: string) => document.querySelector(selector)?.textContent;

beforeEach(() => {
  vi.useFakeTimers();
  taken.mockClear();
  visibility = 'visible';
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() => visibility);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('what is done before a little more', () => {
  it.each(['wait', 'breathe', 'hold', 'dot', 'type', 'pin'] as const)(
    'keeps the exit and the way back on screen: %s',
    (kind) => {
      const view = show(kind, 10_000);
      const buttons = [...view.querySelectorAll('button')].map(({ className }) => className);
      expect(buttons.slice(-2)).toEqual(['leave', 'extra']);
      // What gets the focus is read out with what there is to do.
      const described = view.querySelector('[aria-describedby]');
      expect(described?.matches('button.hold, button.dot, button.option, h1')).toBe(true);
      expect(view.querySelector(`#${described?.getAttribute('aria-describedby')}`)).not.toBeNull();
      expect(view.querySelector('.which')).toBeNull();
    },
  );

  it('says why it changed where it did', () => {
    expect(show('wait', 15_000, true).textContent).toContain('extraWhy');
  });
});

describe('a wait', () => {
  it('counts down in front only, tells the half once, and ends once', () => {
    show('wait', 15_000);
    vi.advanceTimersByTime(5_000);
    expect([text('[role=timer]'), text('.heard')]).toEqual(['10', '']);
    visibility = 'hidden';
    vi.advanceTimersByTime(60_000);
    expect([text('[role=timer]'), taken.mock.calls.length]).toEqual(['10', 0]);
    visibility = 'visible';
    vi.advanceTimersByTime(3_000);
    expect(text('.heard')).toBe('extraHalfway');
    vi.advanceTimersByTime(6_900);
    expect(taken).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('ends with the screen', () => {
    show('wait', 15_000);
    stop();
    vi.advanceTimersByTime(60_000);
    expect(taken).not.toHaveBeenCalled();
  });
});

describe('three breaths', () => {
  it('lead by words, and are three', () => {
    show('breathe', 36_000);
    vi.advanceTimersByTime(1_000);
    expect([text('[role=status]'), text('.dot-count')]).toEqual(['breatheIn', '1 of 3']);
    vi.advanceTimersByTime(4_000);
    expect(text('[role=status]')).toBe('breatheHold');
    vi.advanceTimersByTime(2_000);
    expect(text('[role=status]')).toBe('breatheOut');
    vi.advanceTimersByTime(6_000);
    expect(text('.dot-count')).toBe('2 of 3');
    vi.advanceTimersByTime(22_900);
    expect(taken).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(taken).toHaveBeenCalledTimes(1);
  });

  it('are not breathed behind another tab', () => {
    show('breathe', 36_000);
    vi.advanceTimersByTime(13_000);
    visibility = 'hidden';
    vi.advanceTimersByTime(10 * 60_000);
    expect([taken.mock.calls.length, text('.dot-count')]).toEqual([0, '2 of 3']);
    visibility = 'visible';
    vi.advanceTimersByTime(2 * 12_000 + 4_000);
    expect(taken).toHaveBeenCalledTimes(1);
  });
});

it('a press or a key that the page makes up does nothing', () => {
  const view = show('dot', 1_000);
  for (let press = 0; press < 9; press++) view.querySelector<HTMLElement>('.dot')?.click();
  expect(text('.dot-count')).toBe('0 of 8');
  show('hold', 10_000);
  document.querySelector('.hold')?.dispatchEvent(new Event('pointerdown'));
  vi.advanceTimersByTime(20_000);
  expect(taken).not.toHaveBeenCalled();
});
