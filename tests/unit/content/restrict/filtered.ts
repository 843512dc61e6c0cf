import { vi } from 'vitest';
import { createFilter, type Filter } from '../../../../src/content/restrict/filter';
import type { RestrictedLevel } from '../../../../src/domain/choices';
import { topics } from '../../../../src/domain/filter/topics';
import type { CoverWord, Restriction } from '../../../../src/domain/messages';
import { ownWords } from '../../../fixtures/feeds/videos';

/** What the worker would answer. */
export function restriction(level: RestrictedLevel | null, own: readonly string[] = ownWords): Restriction {
  const plain = ['ownTitle', 'careText', 'skip', 'show', 'support'] as const;
  const words: CoverWord[] = [...plain, ...topics.map((topic) => `topic:${topic}` as const)];
  return {
    level,
    topics: [...topics],
    own,
    quiet: [],
    bit: null,
    language: 'en',
    dir: 'ltr',
    words: Object.fromEntries(words.map((word) => [word, `says ${word}`])) as Restriction['words'],
  };
}

/** Goes to an address without loading it. */
export function goTo(address: string): void {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
}

const { attachShadow } = Element.prototype;
const running = new Set<AbortController>();

/** Ends what a test has left at work. */
export function stopFilters(): void {
  for (const stop of running) stop.abort();
  running.clear();
}

/** A filter at work in the document, with covers whose inside can be seen. */
export function startFilter(
  level: RestrictedLevel | null,
  strict = level === 'strict',
): { filter: Filter; stop: AbortController } {
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  });
  const stop = new AbortController();
  running.add(stop);
  const filter = createFilter(strict, stop.signal);
  filter.obey(restriction(level));
  return { filter, stop };
}

/** The cover that lies in an element. */
export function coverIn(element: Element): HTMLElement | null {
  return ([...element.children] as HTMLElement[]).find(({ style }) => style.zIndex === '2147483646') ?? null;
}

/** The buttons of an element's cover, in order. */
export function buttonsOn(element: Element): HTMLButtonElement[] {
  return [...(coverIn(element)?.shadowRoot?.querySelectorAll('button') ?? [])];
}

/** What the cover of an element says. */
export function saidOn(element: Element): string {
  return coverIn(element)?.shadowRoot?.querySelector('.over')?.textContent ?? '';
}

/** Presses a button as a person does. */
export function press(button: HTMLButtonElement | undefined): void {
  const event = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: true });
  button?.dispatchEvent(event);
}

/** Which of the marked items are covered, by number. */
export function coveredItems(): number[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')]
    .filter(coverIn)
    .map(({ dataset }) => Number(dataset.item));
}

/** The page's own changes have been seen. */
export const seen = () => new Promise((resolve) => setTimeout(resolve, 5));
