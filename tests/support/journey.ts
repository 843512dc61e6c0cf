import type { Page } from 'puppeteer-core';
import type { Driven } from './driven';
import { screenshot } from './screenshot';
import { until } from './until';

const pictures = 'test-results';

/** Sends a message to the background from a page of the extension, and gives its answer. */
export function ask(driven: Driven, type: string, request: unknown): Promise<unknown> {
  return driven.inBackground(
    // The page has the API as a global; Node's types know nothing of it.
    (message) => (globalThis as unknown as { browser: ExtensionApi }).browser.runtime.sendMessage(message),
    { type, request },
  );
}

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Sets the goal of minutes a day for all short video. */
export async function setGoal(driven: Driven, minutes: number): Promise<void> {
  await ask(driven, 'changeLimit', { target: 'short', minutes });
}

/** What was recorded today: sections with time and videos, as the background tells it. */
export function readUsage(driven: Driven): Promise<unknown> {
  return ask(driven, 'readToday', {});
}

/** True while the feed is stopped: its clip is paused under the extension's own modal screen. */
export function isBlocked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const playing = [...document.querySelectorAll('video')].some((video) => !video.paused);
    return !playing && document.querySelector('dialog[open]') !== null;
  });
}

/** Sets a goal of one minute, watches the feed until the block screen comes, and prints and pictures what is seen. */
export async function journey(driven: Driven, feed: string): Promise<void> {
  await setGoal(driven, 1);
  console.log(`A goal of 1 minute is set. Watching ${feed} …`);
  const page = await driven.open(feed);
  await until(() => isBlocked(page), { timeout: 90_000, every: 200, what: 'the block screen' });
  console.log('Stopped. Recorded:', JSON.stringify(await readUsage(driven)));
  const paths = [await screenshot(page, `${pictures}/block-screen.png`)];
  const popup = await driven.extensionPage('src/popup/index.html', { width: 380, height: 600 });
  paths.push(await screenshot(popup, `${pictures}/popup.png`));
  const week = await driven.extensionPage('src/options/index.html#week', { width: 1100, height: 800 });
  paths.push(await screenshot(week, `${pictures}/week.png`));
  console.log(`Pictures:\n${paths.join('\n')}`);
}
