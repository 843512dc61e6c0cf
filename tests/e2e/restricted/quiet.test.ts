import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type QuietPart, quietParts } from '../../../src/domain/quiet/parts';
import { quietFixtures } from '../../fixtures/quiet';
import { quietUrl } from '../../fixtures/quiet-page';
import { browserNames, type Driven } from '../../support/browser';
import { ask } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

interface Watching {
  readonly elements: Element[];
  readonly everShown: Set<number>;
  readonly frames: number;
  readonly next: number;
  readonly heldBack?: boolean;
  isShown(element: Element): boolean;
}

const parts = Object.keys(quietFixtures) as QuietPart[];
/** One page of every site is enough to try what happens in a page that is open. */
const tried: readonly QuietPart[] = ['youtube/comments', 'tiktok/counts', 'facebook/shelves'];

/** How many of its elements a page shows now, and by which `display`. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const { elements, isShown } = globalThis as unknown as Watching;
    return elements.filter(isShown).length;
  });

/** Every computed value of every element of a page, but for variables. */
const styles = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')].map((element) => {
      const style = getComputedStyle(element);
      const own = [...style].filter((name) => !name.startsWith('--'));
      return Object.fromEntries(own.map((name) => [name, style.getPropertyValue(name)]));
    }),
  );

describe.each(browserNames)('quieter pages in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });
  const quiet = (on: boolean, ...items: readonly QuietPart[]) =>
    ask(driven, 'change', { type: 'items', list: 'quiet', items, on });

  beforeAll(() => quiet(true, ...quietParts.filter((part) => !/grey|sound|autoplay/.test(part))));

  it.each(parts)(
    'hides all of %s before anything is painted, and leaves no trace in the page',
    async (part) => {
      const page = await driven.open(quietUrl(part));
      await until(() => page.evaluate(() => (globalThis as unknown as Watching).frames > 10), {
        what: 'some frames',
      });
      const seen = await page.evaluate(() => {
        const { elements, everShown } = globalThis as unknown as Watching;
        return {
          elements: elements.length,
          everShown: [...everShown],
          sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
          styled: document.querySelectorAll('body [style], [inert]').length,
          html: document.documentElement.getAttributeNames(),
        };
      });
      expect(seen).toEqual({
        elements: quietFixtures[part]?.elements.length,
        everShown: [],
        // Those of the page itself.
        sheets: 2,
        styled: 0,
        html: ['lang'],
      });
      await page.close();
    },
  );

  it.each(tried)('%s comes back in a page that is open as the page had it, and goes again', async (part) => {
    const page = await driven.open(quietUrl(part));
    const all = quietFixtures[part]?.elements.length ?? 0;
    expect(await shown(page)).toBe(0);
    await quiet(false, part);
    await until(async () => (await shown(page)) === all, { what: 'all to be seen' });
    const undone = await styles(page);
    expect(undone.map(({ display }) => display)).toContain('inline-flex');
    await quiet(true, part);
    await until(async () => (await shown(page)) === 0, { what: 'all to be hidden' });
    await quiet(false, part);
    await until(async () => (await shown(page)) === all, { what: 'all to be seen again' });
    await page.close();
    const fresh = await driven.open(quietUrl(part));
    expect(await shown(fresh)).toBe(all);
    const own = await styles(fresh);
    expect(undone).toEqual(own);
    // A part that is switched on in an open page, and off again.
    await quiet(true, part);
    await until(async () => (await shown(fresh)) === 0, { what: 'all to be hidden in an open page' });
    await quiet(false, part);
    await until(async () => (await shown(fresh)) === all, { what: 'all to be seen once more' });
    expect(await styles(fresh)).toEqual(own);
    await fresh.close();
  });

  it('takes the colour out of pictures and clips', async () => {
    await quiet(true, 'youtube/grey');
    const page = await driven.open(quietUrl('youtube/grey'));
    const filter = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('video') as Element).filter);
    expect(await filter()).toBe('grayscale(1)');
    await quiet(false, 'youtube/grey');
    await until(async () => (await filter()) === 'none', { what: 'the colour' });
    await page.close();
  });

  it('lets no video begin by itself after another, and a click still does', async () => {
    const end = (page: Page) =>
      page.evaluate(() => {
        const video = document.querySelector('video') as HTMLVideoElement;
        video.muted = true;
        video.currentTime = video.duration - 0.2;
      });
    const state = (page: Page) =>
      page.evaluate(() => ({
        next: (globalThis as unknown as Watching).next,
        ended: document.querySelector('video')?.ended,
      }));
    const starts = (page: Page) =>
      until(() => page.evaluate(() => (document.querySelector('video')?.currentTime ?? 0) > 0.1), {
        what: 'the video to play',
      });
    const open = await driven.open(quietUrl('youtube/autoplay'));
    await starts(open);
    await end(open);
    await until(async () => (await state(open)).next > 0, { what: 'the next video' });
    await quiet(true, 'youtube/autoplay');
    await open.close();
    const page = await driven.open(quietUrl('youtube/autoplay'));
    await starts(page);
    await end(page);
    await until(async () => (await state(page)).ended, { what: 'the end' });
    expect(await state(page)).toEqual({ next: 0, ended: true });
    await page.evaluate(() => document.querySelector('video')?.play());
    await until(async () => !(await state(page)).ended, { what: 'the video to play again' });
    await page.close();
    await quiet(false, 'youtube/autoplay');
  });

  it('pauses what begins by itself where a page has to hear of the end, and a click still starts it', async () => {
    await quiet(true, 'facebook/autoplay');
    const page = await driven.open(quietUrl('facebook/autoplay'));
    await until(() => page.evaluate(() => (document.querySelector('video')?.currentTime ?? 0) > 0.1), {
      what: 'the video to play',
    });
    await page.evaluate(() => {
      const video = document.querySelector('video') as HTMLVideoElement;
      video.currentTime = video.duration - 0.2;
    });
    await until(() => page.evaluate(() => (globalThis as unknown as Watching).heldBack), {
      what: 'the next video to be paused',
    });
    const second = () =>
      page.evaluate(() => {
        const { paused, currentTime } = document.querySelector('#next') as HTMLVideoElement;
        return { paused, currentTime };
      });
    expect((await second()).paused).toBe(true);
    expect((await second()).currentTime).toBeLessThan(0.2);
    await page.bringToFront();
    await page.click('#go');
    await until(async () => (await second()).currentTime > 0.2, { what: 'the next video' });
    await page.close();
    await quiet(false, 'facebook/autoplay');
  });

  it('starts without sound, and leaves it on once it was asked for', async () => {
    await quiet(true, 'youtube/sound');
    const page = await driven.open(quietUrl('youtube/sound'));
    const isMuted = () => page.evaluate(() => document.querySelector('video')?.muted);
    await until(isMuted, { what: 'the video to be muted' });
    await page.bringToFront();
    await page.click('#sound');
    await until(async () => (await isMuted()) === false, { what: 'the sound' });
    await page.evaluate(async () => {
      const video = document.querySelector('video') as HTMLVideoElement;
      video.pause();
      await video.play();
    });
    expect(await isMuted()).toBe(false);
    await page.close();
  });
});
