import type { Page } from 'puppeteer-core';
import { beforeAll, describe, it } from 'vitest';
import { browserNames, type Driven } from '../../support/browser';
import { type Clip, feedUrl, generations } from '../../support/stand-in/feeds';
import { ask } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

const good: Clip = { caption: 'Grandma makes pilau for thirty people #cooking', creator: 'jikoni' };
const bad: Clip = { caption: 'Getting drunk on vodka again #booze', creator: 'party' };
const calm: Clip = { caption: 'A heron waits at the lake #birds', creator: 'wild' };

/** What a test sees of the videos of a page, in order. */
interface Seen {
  readonly caption: string;
  readonly covered: boolean;
  /** `null` where there is no video in it. */
  readonly plays: boolean | null;
  readonly muted: boolean | null;
}

/** Looks at the page from outside: a cover of ours is the element that lies over everything in its place. */
function look(page: Page, captions: readonly string[]): Promise<Seen[]> {
  return page.evaluate((texts) => {
    const covers = [...document.querySelectorAll<HTMLElement>('[style*="2147483646"]')];
    return texts.map((caption) => {
      const isOf = (element: Element) =>
        element.textContent?.includes(caption.split(' #')[0] ?? caption) ||
        element.querySelector(`[alt="${caption}"]`) !== null;
      const around = covers.filter(({ parentElement }) => {
        const item = parentElement?.id.startsWith('player') ? parentElement.parentElement : parentElement;
        return item !== null && isOf(item);
      });
      const video = [...document.querySelectorAll('video')].find((one) => {
        let item: Element | null = one;
        while (item && !isOf(item)) item = item.parentElement;
        return (
          item &&
          texts.filter((text) => item?.textContent?.includes(text.split(' #')[0] ?? text)).length === 1
        );
      });
      return {
        caption,
        covered: around.length === 1,
        plays: video ? !video.paused : null,
        muted: video ? video.muted : null,
      };
    });
  }, captions);
}

const captionsOf = (clips: readonly Clip[]) => clips.map(({ caption }) => caption);

/** Waits until the videos of a page are as they should be. */
async function isSeen(page: Page, clips: readonly Clip[], covered: readonly Clip[]): Promise<void> {
  let last: Seen[] = [];
  await until(
    async () => {
      last = await look(page, captionsOf(clips));
      return last.every((seen, index) => {
        const isCovered = covered.includes(clips[index] as Clip);
        return seen.covered === isCovered && (seen.plays === null || seen.plays !== isCovered);
      });
    },
    { timeout: 15_000, what: 'the right videos to be covered' },
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${JSON.stringify(last)}`);
  });
}

describe.each(browserNames)('covers in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });
  const restrict = (on: boolean, level: 'moderate' | 'strict' = 'strict') =>
    ask(driven, 'change', { type: 'choice', name: 'restricted', value: { on, level } });

  beforeAll(async () => {
    await restrict(true);
    await ask(driven, 'change', {
      type: 'items',
      list: 'words',
      items: ['zebrafish', '@someonehated'],
      on: true,
    });
  });

  it.each(Object.keys(generations))('find the video to cover in %s', async (generation) => {
    const isSingle = /video|watch/.test(generation);
    const clips = isSingle ? [bad] : [good, bad, calm];
    const page = await driven.open(feedUrl(generation, clips));
    await isSeen(page, clips, [bad]);
    await page.close();
    if (!isSingle) return;
    const harmless = await driven.open(feedUrl(generation, [good]));
    await isSeen(harmless, [good], []);
    await harmless.close();
  });
});
