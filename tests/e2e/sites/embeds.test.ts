import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames, type Driven } from '../../support/browser';
import { ask, closeAfter, countedMs, readStore } from '../../support/tosha';
import { sleep, until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';

const player = 'https://www.tiktok.com/embed/v2/7301234567890123456';
const news = `https://news.example/?player=${encodeURIComponent(player)}`;
const section = 'tiktok/feed';

const frameOf = (page: Page) =>
  until(() => page.frames().find((frame) => frame.url().startsWith(player)), { what: 'the player' });
const plays = (frame: Frame) =>
  frame.evaluate(() => {
    const video = document.querySelector('video');
    return video !== null && !video.paused && video.currentTime > 0;
  });
/** The cover is an element of ours over the whole player, whose inside no page can see. */
const isCovered = (frame: Frame) =>
  frame.evaluate(() => {
    const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
    return top instanceof HTMLElement && top.matches('div:popover-open') && top.shadowRoot === null;
  });

describe.each(browserNames)('a player in another site, in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });

  it('is none of Tosha’s business by default', async () => {
    const page = await driven.open(news);
    await until(async () => plays(await frameOf(page)), { what: 'the player to play' });
    await sleep(1_500);
    expect(await countedMs(driven, section)).toBe(0);
    expect(await readStore(driven, 'documents')).toEqual([]);
    await page.close();
  });

  it('is counted when the user wants it, and covered when its time is used', async () => {
    await ask(driven, 'change', { type: 'choice', name: 'embeds', value: true });
    const page = await driven.open(news);
    const frame = await frameOf(page);
    await until(async () => (await countedMs(driven, section)) > 1_500, { what: 'counted time' });
    expect(await isCovered(frame)).toBe(false);
    await closeAfter(driven, section, 1_500);
    await until(() => isCovered(frame), { what: 'the cover' });
    await until(async () => !(await plays(frame)), { what: 'the player to stop' });
    // The site around it is not touched.
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await page.close();
  });

  it('is covered from the start while its section is closed, and left alone when it is switched off', async () => {
    const page = await driven.open(news);
    await until(async () => isCovered(await frameOf(page)), { what: 'the cover' });
    await ask(driven, 'change', { type: 'choice', name: 'embeds', value: false });
    await until(async () => !(await isCovered(await frameOf(page))), { what: 'the cover to go' });
  });
});
