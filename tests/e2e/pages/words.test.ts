import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pseudoRtlTag } from '../../../src/domain/languages';
import { browserNames, type Driven } from '../../support/browser';
import { ask, closeAfter, readSettings } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { choose, says, textOf } from './controls';
import { type Key, said } from './said';
import { openOptions, openPopup, routeNames, turnTo } from './screens';

const widths = [1280, 360];

const languageOf = (page: Page) =>
  page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);

/** How many CSS pixels a page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

const heading: Readonly<Record<string, Key>> = {
  week: 'weekNothingTitle',
  limits: 'limitsTitle',
  restricted: 'restrictedTitle',
  sites: 'sitesTitle',
  support: 'supportTitle',
  data: 'dataTitle',
  help: 'helpTitle',
  welcome: 'welcomeTitle',
};

describe.each(browserNames)('the words in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });

  it('turn Swahili in every open page when the language is switched in one', async () => {
    const popup = await openPopup(driven);
    const page = await openOptions(driven, 'limits');
    await says(page, said('limitsTitle'));
    await page.focus('#language');
    await choose(page, said('languageLabel'), 'Kiswahili');
    await says(page, said('limitsTitle', {}, 'sw'));
    expect(await page.evaluate(() => document.activeElement?.id), 'the focus stays').toBe('language');
    await says(popup, said('popupNoGoal', {}, 'sw'));
    for (const each of [page, popup]) expect(await languageOf(each)).toBe('sw ltr');
    expect(await textOf(popup)).not.toContain(said('navRestricted'));
    expect((await readSettings(driven)).language).toBe('sw');
    for (const route of routeNames) {
      await turnTo(page, route);
      const key = heading[route];
      if (key) await says(page, said(key, {}, 'sw'));
    }
    await popup.close();
    await page.close();
  });

  it('stand from right to left on every page, with nothing outside the window', async () => {
    await ask(driven, 'choose', { language: pseudoRtlTag });
    const page = await openOptions(driven, 'week', { width: 1280, height: 800 });
    for (const width of widths) {
      await page.setViewport({ width, height: 800 });
      for (const route of routeNames) {
        await turnTo(page, route);
        expect(await languageOf(page), route).toBe(`${pseudoRtlTag} rtl`);
        expect(await overflow(page), `${route} at ${width} px`).toBe(0);
      }
    }
    const popup = await openPopup(driven, { width: 360, height: 640 });
    expect(await languageOf(popup)).toBe(`${pseudoRtlTag} rtl`);
    expect(await overflow(popup), 'the popup').toBe(0);
    await popup.close();
    await page.close();
  });

  it('stand from right to left on the block screen too', async () => {
    await closeAfter(driven, 'tiktok/feed', 0);
    const page = await driven.open('https://www.tiktok.com/foryou');
    for (const width of widths) {
      await page.setViewport({ width, height: 800 });
      const seen = await until(
        () =>
          page.evaluate(() => {
            const screen = document.querySelector<HTMLElement>('dialog[open] > [dir=rtl]');
            const dialog = screen?.parentElement;
            if (!screen || !dialog || dialog.getAttribute('aria-label') === 'Tosha') return null;
            const { direction } = getComputedStyle(screen);
            return { lang: screen.lang, direction, beyond: dialog.scrollWidth - dialog.clientWidth };
          }),
        { what: 'the block screen', timeout: 20_000 },
      );
      expect(seen, `${width} px`).toEqual({ lang: pseudoRtlTag, direction: 'rtl', beyond: 0 });
    }
    await page.close();
  });
});
