import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames, type Driven } from '../../support/browser';
import { seedDays } from '../../support/sample';
import { ask, setLimit } from '../../support/tosha';
import { withBrowser } from '../../support/with-browser';
import { colourRules, overflow, violations } from './axe';
import { find, press, says, write } from './controls';
import { focusOnTurn, unreached } from './keyboard';
import { said } from './said';
import { openOptions, openPopup, routeNames, turnTo, unfold } from './screens';

const size = { width: 1280, height: 900 };
/** A window of 1280 × 1024 pixels at a zoom of 400 %. */
const zoomed = { width: 320, height: 256 };
const languages = ['en', 'sw'] as const;

const hours = {
  id: 'bedtime',
  target: 'all',
  mode: 'closed',
  windows: [{ days: [1, 2, 3, 4, 5], from: 1350, to: 360 }],
  bedtime: true,
  windDown: true,
};
const breaks = { on: true, target: 'all', afterMs: 30 * 60_000, pauseMs: 5 * 60_000 };

/** Something done of everything that is done bit by bit. */
const ticks = ['month/start', 'month/hello', 'has/tiktok', 'has/x', 'tiktok/follow'];

const isDark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);

describe.each(browserNames)('the pages for everyone in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });

  /** Runs axe on every page of the options and the popup, in a colour scheme. */
  async function expectNone(colorScheme: 'light' | 'dark', rules?: readonly string[]): Promise<Page[]> {
    const page = await openOptions(driven, 'week', { ...size, colorScheme });
    expect(await isDark(page)).toBe(colorScheme === 'dark');
    for (const route of routeNames) {
      await turnTo(page, route);
      await unfold(page);
      expect(await violations(page, rules), route).toEqual([]);
    }
    const popup = await openPopup(driven, { colorScheme });
    expect(await violations(popup, rules), 'popup').toEqual([]);
    return [page, popup];
  }
  async function close(pages: readonly Page[]): Promise<void> {
    for (const page of pages) await page.close();
  }

  it('have no fault before anything was watched', async () => {
    await close(await expectNone('light'));
  });

  it('have no fault with a history, limits and a change that waits, in both languages, light and dark', async () => {
    await setLimit(driven, 'youtube/shorts', 20 * 60_000);
    await ask(driven, 'finishWelcome', { sites: ['tiktok', 'youtube'], goalMinutes: 60 });
    await setLimit(driven, 'youtube/shorts', 30 * 60_000);
    await ask(driven, 'change', {
      type: 'choice',
      name: 'restricted',
      value: { on: true, level: 'moderate' },
    });
    await ask(driven, 'change', { type: 'hours', hours });
    await ask(driven, 'change', { type: 'removeHours', id: hours.id });
    await ask(driven, 'change', { type: 'choice', name: 'breaks', value: breaks });
    await seedDays(driven, 20);
    for (const id of ticks) await ask(driven, 'tick', { id, done: true });
    await ask(driven, 'choose', { checkIns: true });
    await ask(driven, 'checkIn', { feeling: 2, worth: 3, instead: null });
    for (const language of languages) {
      await ask(driven, 'choose', { language, country: 'KE' });
      await close(await expectNone('light'));
      await close(await expectNone('dark', colourRules));
    }
  });

  it('have no fault at 400 %, and nothing is outside the window', async () => {
    // Swahili: its words are the longer ones.
    const page = await openOptions(driven, 'week', { ...zoomed, colorScheme: 'light' });
    for (const route of routeNames) {
      await turnTo(page, route);
      await unfold(page);
      expect(await violations(page), route).toEqual([]);
      expect(await overflow(page), route).toBe(0);
    }
    await page.close();
    const popup = await openPopup(driven, zoomed);
    expect(await violations(popup), 'popup').toEqual([]);
    await popup.close();
    await ask(driven, 'choose', { language: 'en' });
  });

  it('have no fault while a mistake is shown and a question is asked', async () => {
    const page = await openOptions(driven, 'limits', size);
    const what = 'YouTube Shorts';
    await press(page, 'button', said('limitsChangeLabel', { what }));
    await write(page, said('limitsMinutesFor', { what }), '0');
    await press(page, 'button', said('limitsSave'), said('limitsOthersTitle'));
    await says(page, said('limitsErrorRange', { most: '1,440' }));
    expect(await violations(page)).toEqual([]);
    await turnTo(page, 'data');
    await press(page, 'button', said('dataErase'));
    await find(page, 'button', said('dataEraseKeep'));
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  it('put the focus on the heading in the moment a page is turned to', async () => {
    const page = await openOptions(driven, 'week', size);
    for (const route of ['sites', 'limits', 'week']) expect(await focusOnTurn(page, route), route).toBe('H1');
    await page.close();
  });

  it('can be used by keyboard alone, and show where the focus is', async () => {
    const page = await openOptions(driven, 'week', size);
    for (const route of routeNames) {
      await turnTo(page, route);
      expect(await unreached(page), route).toEqual([]);
    }
    await page.setViewport(zoomed);
    await turnTo(page, 'limits');
    expect(await unreached(page), 'at 400 %').toEqual([]);
    await page.close();
    const popup = await openPopup(driven);
    expect(await unreached(popup), 'popup').toEqual([]);
    await popup.close();
  });
});
