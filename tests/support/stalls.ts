import type { Page } from 'puppeteer-core';

interface Watching {
  worstStall: number;
}

/**
 * Watches from now on how long a page stands still, whoever makes it: on a busy machine nothing in it can be earlier. Resolves
 * with what tells the longest time so far, in ms.
 */
export async function watchStalls(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watching = globalThis as unknown as Watching;
    const everyMs = 10;
    watching.worstStall = 0;
    let due = performance.now() + everyMs;
    setInterval(() => {
      watching.worstStall = Math.max(watching.worstStall, performance.now() - due);
      due = performance.now() + everyMs;
    }, everyMs);
  });
  return () => page.evaluate(() => (globalThis as unknown as Watching).worstStall);
}
