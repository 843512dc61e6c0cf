import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Driven } from '../support/driven';
import { filesBelow } from '../support/files';
import { sleep } from '../support/until';
import type { Bench } from './bench';
import { injectedInto } from './injected';
import { isExtensionProcess, isPageProcess, memoryOf, processesOf, watchCpu } from './processes';

const places = [
  ['an unrelated page', 'https://elsewhere.test/'],
  ['TikTok', 'https://www.tiktok.com/foryou'],
] as const;

/** What one extension costs at one place, a minute. */
interface Cost {
  readonly ownMs: number;
  readonly pageMs: number;
  readonly memory: number;
  readonly injected: number;
}

/** Looks at one page for some minutes, in a browser that has nothing else to do. */
async function costAt(driven: Driven, url: string, minutes: number): Promise<Cost> {
  const page = await driven.open('about:blank');
  const injected = await injectedInto(page, url);
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await sleep(10_000);
  const own = watchCpu(driven.browser, isExtensionProcess);
  const pages = watchCpu(driven.browser, isPageProcess);
  await sleep(minutes * 60_000);
  const memory = processesOf(driven.browser)
    .filter(isExtensionProcess)
    .reduce((sum, process) => sum + memoryOf(process), 0);
  const cost = { ownMs: own.end() / minutes, pageMs: pages.end() / minutes, memory, injected };
  await page.close();
  return cost;
}

function sizeOf(folder: string): number {
  return filesBelow(folder).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
}

/** Measures another extension beside ours and beside none: the same pages in the same minutes. The table as text. */
export async function compare(bench: Bench, other: string): Promise<string> {
  const minutes = bench.quick ? 0.5 : 5;
  const folders = [bench.folder('chromium'), resolve(other), null];
  const driven = await Promise.all(folders.map((extension) => bench.start('chromium', { extension })));
  const lines = ['| what | Tosha | the other | none |', '|---|---|---|---|'];
  const add = (what: string, values: readonly string[]) => lines.push(`| ${what} | ${values.join(' | ')} |`);
  try {
    for (const [place, url] of places) {
      const costs = await Promise.all(driven.map((each) => costAt(each, url, minutes)));
      add(
        `CPU of the extension, ${place} in front`,
        costs.map(({ ownMs }) => `${ownMs.toFixed(0)} ms/min`),
      );
      add(
        `CPU of the pages, ${place} in front`,
        costs.map(({ pageMs }) => `${pageMs.toFixed(0)} ms/min`),
      );
      add(
        `memory of the extension's processes, ${place} in front`,
        costs.map(({ memory }) => `${(memory / 1e6).toFixed(0)} MB`),
      );
      add(
        `code injected into ${place}`,
        costs.map(({ injected }) => `${(injected / 1000).toFixed(1)} kB`),
      );
    }
    add(
      'unpacked size',
      folders.map((folder) => (folder ? `${(sizeOf(folder) / 1000).toFixed(0)} kB` : '–')),
    );
  } finally {
    await Promise.all(driven.map((each) => each.close()));
  }
  return lines.join('\n');
}
