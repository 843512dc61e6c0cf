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
    language: 'en',
    dir: 'ltr',
    words: Object.fromEntries(words.map((word) => [word, `says ${word}`])) as Restriction['words'],
  };
}

/** Goes to an address without loading it. */
export function goTo(address: string): void {
  (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(address);
}

/** A filter at work in the document, with covers whose inside can be seen. */
export function startFilter(
  level: RestrictedLevel | null,
  strict = level === 'strict',
): { filter: Filter; stop: AbortController } {
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    return attachShadow.call(this, { ...init, mode: 'open' });
  });
  const stop = new AbortController();
  const filter = createFilter(strict, stop.signal);
  filter.obey(restriction(level));
  return { filter, stop };
}

/** The cover that lies in an element. */
export function coverIn(element: Element): HTMLElement | null {
  return ([...element.children] as HTMLElement[]).find(({ style }) => style.zIndex === '2147483646') ?? null;
}

/** Which of the marked items are covered, by number. */
export function coveredItems(): number[] {
  return [...document.querySelectorAll<HTMLElement>('[data-item]')]
    .filter(coverIn)
    .map(({ dataset }) => Number(dataset.item));
}

/** The page's own changes have been seen. */
export const seen = () => new Promise((resolve) => setTimeout(resolve, 5));
