import type { Page } from 'puppeteer-core';
import type { Driven } from './driven';
import { readStore } from './tosha';
import { until } from './until';

/** Waits until the block screen has its buttons (they come with the words, which the worker gives) and the page the keys. */
export async function takesKeys(page: Page): Promise<void> {
  const isWorded = () =>
    page.evaluate(() => document.querySelector('dialog[open]:not([aria-label=Tosha])') !== null);
  await until(isWorded, { what: 'the buttons of the screen' });
  // On a busy machine a new tab may get the keys only after its page was drawn.
  await page.bringToFront();
  await until(() => page.evaluate(() => document.hasFocus()), { what: 'the keys' });
}

/**
 * Waits until the worker has closed what a limit closes: it notes that once a day, when the hold is there. A page that
 * has used its time closes by itself, before the worker hears of it.
 * @param rule the id of the limit
 */
export async function isHeld(driven: Driven, rule: string): Promise<void> {
  const isBlock = (event: unknown) => {
    const { type, detail } = event as { type: string; detail: string };
    return type === 'block' && detail === rule;
  };
  await until(async () => (await readStore(driven, 'events')).some(isBlock), { what: `the hold of ${rule}` });
}
