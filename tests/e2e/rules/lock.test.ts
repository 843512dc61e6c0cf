import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { browserNames, type Driven } from '../../support/browser';
import { ask, readLocal, readSettings } from '../../support/tosha';
import { until } from '../../support/until';
import { withBrowser } from '../../support/with-browser';
import { press, says } from '../pages/controls';
import { said } from '../pages/said';
import { openOptions, openPopup, turnTo } from '../pages/screens';

const pin = '2468';
/** The name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    return element?.labels?.[0]?.textContent ?? element?.textContent ?? '';
  });
/** Goes on by the tab key until the focus is on a field of that name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let press = 0; press < 40 && (await focused(page)) !== name; press++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(name);
}
async function give(page: Page, given: string): Promise<void> {
  await until(async () => (await focused(page)) === said('lockPin'), { what: 'the field for the PIN' });
  await page.keyboard.type(given);
  await page.keyboard.press('Enter');
}
const dialogs = (page: Page) => page.evaluate(() => document.querySelectorAll('dialog[open]').length);

describe.each(browserNames)('the lock in %s', (name) => {
  let driven: Driven;
  withBrowser(name, (started) => {
    driven = started;
  });

  it('is set by keyboard, says on every page that it is there, and asks for the PIN before anything loosens', async () => {
    await ask(driven, 'finishWelcome', { sites: ['tiktok'], goalMinutes: 60 });
    await ask(driven, 'choose', { language: 'en' });
    const page = await openOptions(driven, 'lock', { width: 1000, height: 900 });
    await page.bringToFront();
    await tabTo(page, said('lockNewPin'));
    await page.keyboard.type(pin);
    await tabTo(page, said('lockAgain'));
    await page.keyboard.type(pin);
    await page.keyboard.press('Enter');
    await says(page, said('lockIsSet'));
    await says(page, said('lockLockedTitle'));

    await turnTo(page, 'limits');
    await says(page, 'Locked with a PIN since');
    await press(page, 'switch', said('limitsGoalSwitch'));
    await says(page, said('lockAskTitle'));
    await give(page, '1111');
    await says(page, said('lockWrong'));
    expect((await readLocal<{ wrong: number }>(driven, 'pinTries'))?.wrong).toBe(1);
    expect((await readSettings(driven)).queued).toEqual([]);

    await give(page, pin);
    await until(async () => (await dialogs(page)) === 0, { what: 'the dialog to close' });
    // Even with the PIN it waits, as what loosens always does.
    await until(async () => (await readSettings(driven)).queued.length === 1, { what: 'the change to wait' });
    const { limits, lock } = await readSettings(driven);
    expect(limits).toHaveLength(1);
    expect(JSON.stringify(lock)).not.toContain(pin);
  });

  it('goes a day after the PIN was forgotten, and says so in the popup and the options all the while', async () => {
    const page = await openOptions(driven, 'lock', { width: 360, height: 800 });
    // The PIN was given just now.
    await press(page, 'button', said('lockAgainNow'));
    await press(page, 'button', said('lockForgot'));
    await says(page, said('lockOpensText'));
    await turnTo(page, 'support');
    await says(page, 'It opens by itself');
    const popup = await openPopup(driven);
    await says(popup, said('popupWayOut'));
    await popup.close();
    const { lock } = await readSettings(driven);
    expect((lock?.opensAt ?? 0) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    await page.close();
  });
});
