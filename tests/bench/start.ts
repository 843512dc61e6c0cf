import type { Browser } from 'puppeteer-core';
import { type BrowserName, type Driven, type Launch, launch } from '../support/browser';
import { startDisplay } from '../support/display';
import { until, within } from '../support/until';

/** Waits for the welcome that an install opens, and closes it: an open page of ours would cost what is measured. */
async function closeWelcome(browser: Browser): Promise<void> {
  const [first] = await browser.pages();
  await within(
    8000,
    until(async () => (await browser.pages()).length > 1, { timeout: 8000, what: 'the welcome' }),
  );
  for (const page of await browser.pages()) if (page !== first) await page.close();
}

/** Starts a browser for a measurement; see `Bench.start`. */
export async function startBrowser(name: BrowserName, options: Launch): Promise<Driven> {
  const display = options.headless === false && !options.display ? await startDisplay() : null;
  try {
    const driven = await launch(name, { ...options, ...(display ? { display: display.name } : {}) });
    if (options.extension && !options.installed) await closeWelcome(driven.browser);
    return {
      ...driven,
      close: async () => {
        await driven.close();
        display?.close();
      },
    };
  } catch (error) {
    display?.close();
    throw error;
  }
}
