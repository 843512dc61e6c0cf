import type { Page } from 'puppeteer-core';
import type { Driven } from './driven';
import { screenshot } from './screenshot';
import { readDays, setGoal } from './tosha';
import { until } from './until';

const pictures = 'test-results';

/** True while the feed is stopped: nothing plays, and a modal screen is over it. */
export function isBlocked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const playing = [...document.querySelectorAll('video')].some((video) => !video.paused);
    return !playing && document.querySelector('dialog[open]') !== null;
  });
}

/** Prints time and videos of every section that was watched. */
async function printUsage(driven: Driven): Promise<void> {
  for (const day of await readDays(driven)) {
    for (const [sections, ms] of Object.entries(day.atoms)) {
      const videos = day.views[sections] ?? 0;
      console.log(`${day.day}  ${sections}: ${(ms / 1000).toFixed(1)} s, ${videos} videos`);
    }
  }
}

function hasText(page: Page): Promise<boolean> {
  return page.evaluate(() => document.body.textContent.trim() !== '');
}

/** Saves the popup and the week as they are now, and gives the paths. */
async function pictureScreens(driven: Driven): Promise<string[]> {
  const popup = await driven.extensionPage('src/popup/index.html', { width: 380, height: 600 });
  const week = await driven.extensionPage('src/options/index.html#week', { width: 1100, height: 800 });
  await until(() => hasText(popup), { what: 'the popup' });
  await until(() => hasText(week), { what: 'the week' });
  return [
    await screenshot(popup, `${pictures}/${driven.name}-popup.png`),
    await screenshot(week, `${pictures}/${driven.name}-week.png`),
  ];
}

/** Sets a goal of one minute, watches the feed until the block screen comes, and prints and pictures what is seen. */
export async function journey(driven: Driven, feed: string): Promise<void> {
  await setGoal(driven, 1);
  console.log(`The goal is 1 minute. Watching ${feed} …`);
  const page = await driven.open(feed);
  const start = performance.now();
  await until(() => isBlocked(page), { timeout: 90_000, every: 100, what: 'the block screen' });
  console.log(`The block screen came after ${((performance.now() - start) / 1000).toFixed(1)} s.`);
  const paths = [await screenshot(page, `${pictures}/${driven.name}-block-screen.png`)];
  await printUsage(driven);
  paths.push(...(await pictureScreens(driven)));
  console.log(`Pictures:\n${paths.join('\n')}`);
}
