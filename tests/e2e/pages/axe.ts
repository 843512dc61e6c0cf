import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules whose outcome depends on colours. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * Puts axe-core into the page, if it is not there, and gives what it finds wrong by WCAG 2.2 AA and its own best
 * practices: one line for each element.
 * @param only the rules to run; all by default
 * @param within selector of the part of the page to look at
 */
export async function violations(page: Page, only?: readonly string[], within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(only
      ? { runOnly: { type: 'rule', values: [...only] } }
      : { rules: { 'target-size': { enabled: true } } }),
  };
  return page.evaluate(
    async (how, part) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: string | Document, options: object): Promise<AxeResults> };
      };
      const { violations: found, passes } = await axe.run(part === 'html' ? document : part, how);
      // A page on which nothing could be judged has not been tested. axe judges colours inside the body only.
      const judged = passes.some(({ id }) => id === 'color-contrast');
      if (!judged && (part === 'html' || how.runOnly)) return ['axe saw no text that it could judge'];
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary = '' }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    options,
    within,
  );
}

/** How many CSS pixels a page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
