import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { begin } from '../../support/begin';
import { browserNames, type Driven } from '../../support/browser';
import { countedClips } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { openWatched, plays } from './watching';

/** What of the stand-in feeds a test uses. */
interface FeedPage {
  player(): HTMLVideoElement;
  swipe(): void;
}

/** Twice the speed in two of them: media time counts, and the test is over sooner. */
const feeds = [
  {
    section: 'youtube/shorts',
    feed: 'changes its address',
    url: 'https://www.youtube.com/shorts/short000001',
    speed: 2,
  },
  {
    section: 'tiktok/feed',
    feed: 'swaps the source of one player',
    url: 'https://www.tiktok.com/foryou',
    speed: 2,
  },
  {
    section: 'instagram/reels',
    feed: 'has three players on reused blobs',
    url: 'https://www.instagram.com/reels/?url=same',
    speed: 2,
  },
];

/** Media seconds to stay on each clip: a third of them are left clearly before the 2 s that make a view. */
const dwells = [2.5, 0.6, 2.5, 2.5, 0.6, 2.5];

/** Stays on the present clip for that many media seconds, swipes unless it is the last, and gives what has really played. */
function stay(page: Page, seconds: number, isLast: boolean): Promise<number> {
  return page.evaluate(
    (wanted, last) =>
      new Promise<number>((resolve) => {
        const unclear = 0.35;
        const { player, swipe } = globalThis as unknown as FeedPage;
        const look = () => {
          const { currentTime } = player();
          // A machine that slept through a skip goes on until it is clearly a view.
          if (currentTime < wanted || Math.abs(currentTime - 2) < unclear) {
            setTimeout(look, 20);
            return;
          }
          if (last) player().pause();
          else swipe();
          resolve(currentTime);
        };
        look();
      }),
    seconds,
    isLast,
  );
}

describe.each(browserNames)('views and skips in %s', (name) => {
  let driven: Driven;
  withBrowser(
    name,
    (started) => {
      driven = started;
    },
    begin,
  );

  it.each(feeds)('are exact in a feed that $feed', async ({ section, url, speed }) => {
    const page = await openWatched(driven, url);
    await plays(page);
    await page.evaluate((rate) => {
      for (const video of document.querySelectorAll('video')) {
        video.defaultPlaybackRate = rate;
        video.playbackRate = rate;
      }
    }, speed);
    const played: number[] = [];
    for (const [index, dwell] of dwells.entries())
      played.push(await stay(page, dwell, index === dwells.length - 1));
    // A machine that slept through a skip has watched it: then the truth is what has played.
    const views = played.filter((seconds) => seconds > 2).length;
    expect(played.filter((seconds) => Math.abs(seconds - 2) < 0.3)).toEqual([]);
    await until(
      async () => {
        const clips = await countedClips(driven, section);
        return clips.views + clips.skips >= played.length;
      },
      { what: 'all clips', timeout: 8_000 },
    ).catch(() => undefined);
    await sleep(500);
    expect(await countedClips(driven, section)).toEqual({ views, skips: played.length - views });
    await page.close();
  });
});
