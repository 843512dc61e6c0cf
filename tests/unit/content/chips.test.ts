// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const ask = vi.hoisted(() => vi.fn(async (..._: unknown[]): Promise<unknown> => null));
vi.mock('../../../src/platform/messaging', () => ({ ask }));

import { createChips } from '../../../src/content/chips';
import type { Left } from '../../../src/content/left';
import { windDownMs } from '../../../src/domain/decision';
import type { Screen } from '../../../src/domain/screen';

const minute = 60_000;
const none = Number.POSITIVE_INFINITY;
const left = (part: Partial<Left>): Left => ({ ms: none, views: none, untilClosed: none, ...part });
/** Longer than a chip is shown, ms. */
const read = 13_000;
const words = new Proxy({} as Record<string, string>, { get: (_, name: string) => name });
const roots: ShadowRoot[] = [];
let stop: AbortController;
let getWords: () => Promise<Screen | null>;

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockClear();
  stop = new AbortController();
  getWords = async () => ({ words, language: 'en', dir: 'ltr' }) as unknown as Screen;
  HTMLElement.prototype.showPopover = () => undefined;
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function attach(this: Element, init) {
    const root = attachShadow.call(this, init);
    roots.push(root);
    return root;
  });
});
afterEach(() => {
  stop.abort();
  roots.length = 0;
  vi.useRealTimers();
});

/** The words of the chips that are on the page. */
const seen = () =>
  roots.filter(({ host }) => host.isConnected).map((root) => root.querySelector('p')?.textContent);
const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a chip', () => {
  it('comes once at five and once at one, and goes by itself', async () => {
    const chips = createChips(getWords, stop.signal);
    const at = async (minutes: number) => {
      chips.show(left({ ms: minutes * minute }), false);
      await settle();
      return seen();
    };
    expect([await at(6), await at(5), await at(4)]).toEqual([[], ['fiveLeft'], ['fiveLeft']]);
    await vi.advanceTimersByTimeAsync(read);
    expect([await at(3), await at(1), await at(0.5)]).toEqual([[], ['oneLeft'], ['oneLeft']]);
    await vi.advanceTimersByTimeAsync(read);
    expect(await at(0.2)).toEqual([]);
  });

  it('is never one of two: the most pressing comes first, the other when it has been read', async () => {
    const chips = createChips(getWords, stop.signal);
    const both = left({ ms: 4 * minute, views: 1, untilClosed: 4 * minute });
    const step = async (after: number) => {
      await vi.advanceTimersByTimeAsync(after);
      chips.show(both, true);
      await settle();
      return seen();
    };
    expect([await step(0), await step(1_000), await step(9_000)]).toEqual([
      ['lastVideo'],
      ['lastVideo'],
      ['lastVideo'],
    ]);
    expect([await step(3_000), await step(read), await step(read)]).toEqual([
      ['fiveLeft'],
      ['closesSoon'],
      [],
    ]);
  });

  it('makes way for a more pressing one, also while its words are on their way', async () => {
    let answer: (screen: Screen) => void = () => undefined;
    const screen = await getWords();
    const chips = createChips(() => new Promise((done) => (answer = done)), stop.signal);
    chips.show(left({ untilClosed: windDownMs - 1 }), true);
    const late = answer;
    chips.show(left({ ms: minute }), true);
    if (screen) answer(screen);
    if (screen) late(screen);
    await settle();
    expect(seen()).toEqual(['oneLeft']);
  });

  it('that cannot be worded does not stand in the way of the next', async () => {
    let works = false;
    const chips = createChips(() => (works ? getWords() : Promise.reject(new Error())), stop.signal);
    chips.show(left({ ms: minute }), false);
    await settle();
    works = true;
    chips.show(left({ ms: minute, views: 5 }), false);
    await settle();
    expect(seen()).toEqual(['videosLeft']);
  });

  it('tells of the wind-down only where there is one', async () => {
    const chips = createChips(getWords, stop.signal);
    chips.show(left({ untilClosed: 20 * minute }), false);
    await settle();
    expect(seen()).toEqual([]);
    chips.show(left({ untilClosed: 20 * minute }), true);
    await settle();
    expect(seen()).toEqual(['closesSoon']);
    chips.close();
    expect(seen()).toEqual([]);
  });

  it('asks for a check-in where nothing else is to be read, once, and tells the worker that it was seen', async () => {
    ask.mockResolvedValue(null);
    const chips = createChips(getWords, stop.signal);
    chips.show(left({ ms: 5 * minute }), false);
    await settle();
    chips.askCheckIn();
    await settle();
    expect([seen(), ask.mock.calls]).toEqual([['fiveLeft'], []]);
    await vi.advanceTimersByTimeAsync(read);
    chips.askCheckIn();
    await settle();
    expect([seen(), ask.mock.calls]).toEqual([['checkInAsk'], [['askedCheckIn', { no: false }]]]);
    // What is more pressing takes its place, and it does not come again.
    chips.show(left({ ms: minute }), false);
    await settle();
    expect(seen()).toEqual(['oneLeft']);
    await vi.advanceTimersByTimeAsync(read);
    chips.askCheckIn();
    await settle();
    expect(seen()).toEqual([]);
  });

  it('asks again for a check-in whose words did not come', async () => {
    let works = false;
    const chips = createChips(() => (works ? getWords() : Promise.reject(new Error())), stop.signal);
    chips.askCheckIn();
    await settle();
    expect(ask).not.toHaveBeenCalled();
    works = true;
    chips.askCheckIn();
    await settle();
    expect(seen()).toEqual(['checkInAsk']);
  });
});
