// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ask } from '../../../../src/platform/messaging';
import {
  buttonsOn,
  coveredItems,
  coverIn,
  goTo,
  press,
  restriction,
  saidOn,
  seen,
  startFilter,
  stopFilters,
} from './filtered';

vi.mock('../../../../src/platform/messaging', () => ({ ask: vi.fn(async () => null) }));

const good = 'Making chapati';
const bad = 'My zorblat';
const other = 'online casino bonus';
const care = 'My zorblat: my way to recovery, please reach out for help';
const harm = 'I want to die, nobody would miss me #goodbye';

/** A feed of TikTok with these captions. */
function feedOf(...captions: string[]): HTMLElement[] {
  goTo('https://www.tiktok.com/foryou');
  document.body.innerHTML = captions
    .map(
      (caption, index) =>
        `<div data-e2e="recommend-list-item-container" data-item="${index}"><div><video></video></div><div data-e2e="video-desc">${caption}</div></div>`,
    )
    .join('');
  return [...document.querySelectorAll<HTMLElement>('[data-item]')];
}

function say(item: HTMLElement | undefined, caption: string): void {
  const text = item?.querySelector('[data-e2e="video-desc"]');
  if (text) text.textContent = caption;
}

const classes = (item: HTMLElement | undefined) =>
  item ? buttonsOn(item).map(({ className }) => className.split(' ')[0]) : [];

beforeEach(() => void vi.mocked(ask).mockResolvedValue(null));
afterEach(() => {
  stopFilters();
  document.body.innerHTML = '';
});

describe('a cover', () => {
  it('names what it is about, never the words that matched', async () => {
    const [own, topic] = feedOf(bad, other);
    startFilter('moderate');
    await seen();
    expect(saidOn(own as HTMLElement)).toContain('says ownTitle');
    expect(saidOn(topic as HTMLElement)).toContain('says topic:gambling');
    for (const item of [own, topic]) expect(saidOn(item as HTMLElement)).not.toMatch(/zorblat|casino/);
  });

  it.each([
    ['moderate', bad, ['next', 'show']],
    ['strict', bad, ['next']],
    ['moderate', harm, ['next', 'help', 'show']],
    ['strict', harm, ['next', 'help']],
    ['moderate', care, ['help', 'next', 'show']],
    ['strict', care, ['help', 'next', 'show']],
  ] as const)('at the %s level over "%s" offers %s', async (level, caption, offered) => {
    const [item] = feedOf(caption);
    startFilter(level);
    await seen();
    expect(classes(item)).toEqual(offered);
    expect(saidOn(item as HTMLElement).includes('says careText')).toBe(caption === care);
  });

  it('puts what it covers out of reach of keyboard and screen reader, and later children too', async () => {
    const [item] = feedOf(bad);
    startFilter('moderate');
    await seen();
    item?.prepend(document.createElement('a'));
    await seen();
    const inert = [...(item?.children ?? [])].map((child) => child.hasAttribute('inert'));
    expect(inert).toEqual([true, true, true, false]);
  });

  it('obeys a person only', async () => {
    const [item] = feedOf(harm);
    startFilter('moderate');
    await seen();
    for (const button of buttonsOn(item as HTMLElement)) button.click();
    await seen();
    expect(coveredItems()).toEqual([0]);
    expect(ask).not.toHaveBeenCalled();
    press(buttonsOn(item as HTMLElement)[1]);
    expect(ask).toHaveBeenCalledWith('support', {});
  });

  it('is lifted by Show until the text changes', async () => {
    const [item] = feedOf(bad);
    const { filter } = startFilter('moderate');
    await seen();
    press(buttonsOn(item as HTMLElement)[1]);
    await seen();
    expect(coveredItems()).toEqual([]);
    // The worker says the same again.
    filter.obey({ ...restriction('moderate'), bit: true });
    item?.append(document.createElement('i'));
    await seen();
    expect(coveredItems()).toEqual([]);
    say(item, `${bad} again`);
    await seen();
    expect(coveredItems()).toEqual([0]);
  });

  it('keeps a shown video shown when the page takes it away and brings it back', async () => {
    const [item] = feedOf(bad);
    startFilter('moderate');
    await seen();
    press(buttonsOn(item as HTMLElement)[1]);
    item?.remove();
    await seen();
    document.body.append(item as HTMLElement);
    await seen();
    expect(coveredItems()).toEqual([]);
  });

  it('is put back when the page removes it, but not for ever', async () => {
    const [item] = feedOf(bad);
    startFilter('moderate');
    await seen();
    coverIn(item as HTMLElement)?.remove();
    await seen();
    expect(coveredItems()).toEqual([0]);
    expect(
      coverIn(item as HTMLElement)?.shadowRoot?.querySelector('style')?.sheet?.cssRules.length,
    ).toBeGreaterThan(0);
    for (let count = 0; count < 60; count += 1) {
      coverIn(item as HTMLElement)?.remove();
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(coveredItems()).toEqual([]);
  });

  it('keeps the page’s own inline styles to the byte', async () => {
    const [item] = feedOf(bad);
    item?.setAttribute('style', 'top:10px;position : static');
    const { stop } = startFilter('moderate');
    await seen();
    expect(item?.style.isolation).toBe('isolate');
    stop.abort();
    expect(item?.getAttribute('style')).toBe('top:10px;position : static');
  });

  it('leaves what the page has changed in its styles meanwhile', async () => {
    const [item] = feedOf(bad);
    const { stop } = startFilter('moderate');
    await seen();
    item?.style.setProperty('top', '20px');
    stop.abort();
    expect(item?.style.cssText).toBe('top: 20px;');
  });

  it('hands the focus on to the next one: by keyboard one Skip follows the other', async () => {
    const items = feedOf(bad, bad, good);
    startFilter('strict');
    await seen();
    press(buttonsOn(items[0] as HTMLElement)[0]);
    expect(document.activeElement).toBe(coverIn(items[1] as HTMLElement));
    press(buttonsOn(items[1] as HTMLElement)[0]);
    expect(document.activeElement).toBe(coverIn(items[1] as HTMLElement));
  });
});

describe('the videos of a page', () => {
  it('are exactly those covered that match, whatever the page does with their texts', async () => {
    const step = fc.record({
      index: fc.nat(4),
      caption: fc.constantFrom(good, bad, other, '', care),
      how: fc.constantFrom('text', 'node', 'whole', 'move', 'remove', 'add'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const items = feedOf(good, bad, good, other, good);
        startFilter('moderate');
        for (const { index, caption, how } of steps) {
          const item = items[index];
          if (how === 'text') say(item, caption);
          else if (how === 'node' && item?.querySelector('[data-e2e="video-desc"]')?.firstChild)
            (item.querySelector('[data-e2e="video-desc"]')?.firstChild as Text).data = caption;
          else if (how === 'whole' && item)
            item.innerHTML = `<video></video><div data-e2e="video-desc">${caption}</div>`;
          else if (how === 'move') document.body.append(item as HTMLElement);
          else if (how === 'remove') item?.remove();
          else if (how === 'add') document.body.prepend(item as HTMLElement);
          if (index % 2 === 0) await Promise.resolve();
        }
        await seen();
        const texts = [...document.querySelectorAll<HTMLElement>('[data-item]')];
        const wanted = texts.filter(({ textContent }) => [bad, other, care].includes(textContent ?? ''));
        expect(coveredItems()).toEqual(wanted.map(({ dataset }) => Number(dataset.item)));
        // Nothing of a cover is left on the others.
        for (const item of items.filter((one) => !wanted.includes(one))) {
          expect(item.outerHTML).not.toMatch(/inert|style=|title=/);
        }
        stopFilters();
        expect(document.body.innerHTML).not.toMatch(/inert|style=|title=/);
      }),
      { numRuns: 40 },
    );
  });

  it('are left alone while the mode is off: no observer runs', () => {
    feedOf(bad);
    const observe = vi.spyOn(MutationObserver.prototype, 'observe');
    const { filter } = startFilter(null, true);
    expect(observe).not.toHaveBeenCalled();
    expect(coveredItems()).toEqual([]);
    const disconnect = vi.spyOn(MutationObserver.prototype, 'disconnect');
    filter.obey(restriction('moderate'));
    expect(observe).toHaveBeenCalledTimes(1);
    expect(coveredItems()).toEqual([0]);
    filter.obey(restriction(null));
    expect(observe).toHaveBeenCalledTimes(1);
    expect(disconnect).toHaveBeenCalledTimes(1);
    expect(coveredItems()).toEqual([]);
    filter.obey({ ...restriction('strict', []), topics: [] });
    expect(observe).toHaveBeenCalledTimes(1);
  });

  it('that fit no row are told by what stands around their player', async () => {
    goTo('https://www.tiktok.com/foryou');
    document.body.innerHTML = `<main><div data-item="0"><p></p><video></video><span>Like</span></div><div data-item="1"><video></video>A goat on a roof, again</div></main>`;
    startFilter('moderate');
    for (const video of document.querySelectorAll('video')) video.dispatchEvent(new Event('play'));
    await seen();
    expect(coveredItems()).toEqual([]);
    const text = document.querySelector('p') as HTMLElement;
    text.textContent = 'online casino bonus';
    await seen();
    expect(coveredItems()).toEqual([0]);
    text.textContent = 'A goat on a roof';
    await seen();
    expect(coveredItems()).toEqual([]);
  });
});
