import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Screen } from '../../../src/domain/screen';
import { browserNames, type Driven } from '../../support/browser';
import { isBlocked } from '../../support/journey';
import { ask, readSettings } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { find, press, says } from '../pages/controls';
import { said } from '../pages/said';
import { openOptions } from '../pages/screens';

const bedtime = said('hoursBedtimeTitle');

/** Puts a time of day into the first field of that name, as the browser's own picker does. */
function setTime(page: Page, label: string, minutes: number): Promise<void> {
  const two = (part: number) => String(part).padStart(2, '0');
  return page.evaluate(
    (name, value) => {
      const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === name);
      const field = named?.control as HTMLInputElement | null | undefined;
      if (field?.type !== 'time') throw new Error(`no time "${name}"`);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`,
  );
}

/** Minutes after midnight on the browser's own clock; `at` is UTC ms, or now. */
function clockOf(page: Page, at: number | null): Promise<number> {
  return page.evaluate((moment) => {
    const date = moment === null ? new Date() : new Date(moment);
    return date.getHours() * 60 + date.getMinutes();
  }, at);
}

describe.each(browserNames)('bedtime in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });

  it('is set by its own page, closes a feed that is open, and the screen says until when', async () => {
    await ask(driven, 'finishWelcome', { sites: ['tiktok'], goalMinutes: null });
    await ask(driven, 'choose', { language: 'en' });
    const feed = await driven.open('https://www.tiktok.com/foryou');
    const page = await openOptions(driven, 'hours', { width: 1000, height: 900 });
    const now = await clockOf(page, null);
    const until90 = (now + 90) % 1440;
    await press(page, 'switch', said('hoursBedtimeSwitch'), bedtime);
    await setTime(page, said('hoursFrom'), (now + 1410) % 1440);
    await setTime(page, said('hoursTo'), until90);
    // What it would do is said before it is done, and nothing has happened yet.
    await says(page, 'These hours have begun');
    expect((await readSettings(driven)).hours).toEqual([]);
    await press(page, 'button', said('hoursBedtimeSave'), bedtime);
    await says(page, said('limitsSavedNow'));
    await until(() => isBlocked(feed), { timeout: 15_000, what: 'the feed to close' });
    // The words come after the screen, from the worker.
    const title = () => feed.evaluate(() => document.querySelector('dialog[open]')?.ariaLabel);
    await until(async () => (await title()) === said('pageBedtime'), { what: 'the words of the screen' });
    const screen = (await ask(driven, 'screen', { section: 'tiktok/feed' })) as Screen;
    expect(await clockOf(page, screen.decision.opensAt)).toBe(until90);
    expect(screen.words.opens).toMatch(/\d:\d\d/);

    // It holds tonight: to end it waits. The switch ends what the page knows of.
    await find(page, 'button', said('hoursBedtimeChange'), bedtime);
    await press(page, 'switch', said('hoursBedtimeSwitch'), bedtime);
    await says(page, said('queuedNoBedtime'));
    expect(await isBlocked(feed)).toBe(true);
  });
});
