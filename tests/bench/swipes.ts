import type { Page } from 'puppeteer-core';
import { browserNames, type Driven } from '../support/driven';
import { countedClips } from '../support/tosha';
import { sleep, until } from '../support/until';
import type { Bench, Measurement, Row } from './bench';

const feeds = [
  {
    what: 'changes the address',
    section: 'youtube/shorts',
    url: 'https://www.youtube.com/shorts/bench000001',
  },
  { what: "swaps the player's source", section: 'tiktok/feed', url: 'https://www.tiktok.com/foryou' },
  {
    what: 'has three preloaded players on reused `blob:` sources',
    section: 'instagram/reels',
    url: 'https://www.instagram.com/reels/',
  },
] as const;

/** Swipes in the page: every third clip is left after half a second of media time, the others after 2.4 s. */
function startSwiping(page: Page, swipes: number): Promise<void> {
  return page.evaluate((count) => {
    const site = globalThis as unknown as {
      player(): HTMLVideoElement | null;
      swipe(): void;
      swiped: number;
    };
    site.swiped = 0;
    const next = (): void => {
      const wanted = site.swiped % 3 === 2 ? 0.5 : 2.4;
      if ((site.player()?.currentTime ?? 0) >= wanted) {
        if (site.swiped >= count) return;
        site.swiped += 1;
        site.swipe();
        // The player that is new may still show the time of the one before.
        setTimeout(next, 200);
      } else setTimeout(next, 30);
    };
    next();
  }, swipes);
}

async function swipeThrough(driven: Driven, url: string, swipes: number): Promise<void> {
  const page = await driven.open(url);
  await startSwiping(page, swipes);
  const done = () => page.evaluate(() => (globalThis as unknown as { swiped: number }).swiped);
  await until(async () => (await done()) >= swipes, {
    timeout: swipes * 6000,
    every: 500,
    what: 'the swipes',
  });
  await sleep(3000);
  const elsewhere = await driven.open('https://elsewhere.test/');
  await sleep(1500);
  await page.close();
  await elsewhere.close();
}

async function measure(bench: Bench, browser: Driven['name']): Promise<Row[]> {
  const driven = await bench.start(browser);
  const swipes = bench.quick ? 8 : 50;
  // The last clip is left in peace, whichever its turn.
  const skips = Math.floor(swipes / 3);
  const rows: Row[] = [];
  try {
    for (const { what, section, url } of feeds) {
      await swipeThrough(driven, url, swipes);
      const counted = await countedClips(driven, section);
      const views = swipes + 1 - skips;
      rows.push({
        what: `Videos over ${swipes} swipes, a third of them skips, in a feed that ${what}`,
        gate: `exactly ${views} views, ${skips} skips`,
        browser,
        measured: `${counted.views} views, ${counted.skips} skips`,
        met: counted.views === views && counted.skips === skips,
      });
    }
    return rows;
  } finally {
    await driven.close();
  }
}

export const swipes: Measurement = {
  name: 'swipes',
  browsers: browserNames,
  phase: 'counts',
  measure: (bench, browser) => measure(bench, browser ?? 'chromium'),
};
