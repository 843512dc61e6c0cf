import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { isHeld } from '../../support/block-screen';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { ask, closeAfter, countedMs } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

const video = 'https://www.youtube.com/shorts/friendvideo';
const feed = 'https://www.youtube.com/shorts/';
const blocked = (page: Page) => until(() => isBlocked(page), { timeout: 20_000, what: 'the block screen' });
const plays = (page: Page) =>
  until(
    () =>
      page.evaluate(() =>
        [...document.querySelectorAll('video')].some(
          ({ paused, currentTime }) => !paused && currentTime > 1.2,
        ),
      ),
    { timeout: 20_000, what: 'the video to play' },
  );
interface Site {
  readonly feed: { next(): void };
}

describe.each(browserNames)('a link from a friend in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });

  it('plays while its feed is closed, and its time counts', async () => {
    await closeAfter(driven, 'youtube/shorts', 1_000);
    const spent = await driven.open(feed);
    await blocked(spent);
    await isHeld(driven, 'youtube/shorts');
    await spent.close();
    const before = await countedMs(driven, 'youtube/shorts');
    const page = await driven.open(video);
    await plays(page);
    expect(await isBlocked(page)).toBe(false);
    await until(async () => (await countedMs(driven, 'youtube/shorts')) > before + 1_000, {
      what: 'its time to be counted',
    });
    // Keys and wheel do not reach the page.
    const address = page.url();
    await page.keyboard.press('ArrowDown');
    await page.mouse.wheel({ deltaY: 900 });
    await plays(page);
    expect([page.url(), await isBlocked(page)]).toEqual([address, false]);
    await page.close();
  });

  it('is one video: the next one does not come, however the page brings it', async () => {
    const page = await driven.open(video);
    await plays(page);
    await page.evaluate(() => (globalThis as unknown as Site).feed.next());
    await blocked(page);
    await page.close();
  });

  it('can be switched off', async () => {
    await ask(driven, 'change', { type: 'choice', name: 'friendLinks', value: false });
    const page = await driven.open(video);
    await blocked(page);
    expect(await page.evaluate(() => 'siteRan' in globalThis)).toBe(false);
    await page.close();
  });
});
