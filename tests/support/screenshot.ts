import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Saves what a page shows now as a PNG, makes the folder when needed, and answers the absolute path. */
export async function screenshot(page: Page, path: string): Promise<string> {
  const file = resolve(path) as `${string}.png`;
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  return file;
}
