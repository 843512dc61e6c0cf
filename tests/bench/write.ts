import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem, type } from 'node:os';
import { join } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import { browserNames } from '../support/driven';
import { root } from '../support/install.mjs';
import type { Bench, Row } from './bench';
import { elsewhere } from './elsewhere';
import { explanation } from './explanation';

/** How many processes other people's work kept waiting for a core before the run: above 0.5 or so, times and costs are too high. */
const loadBefore = (loadavg()[0] ?? 0).toFixed(1);

const titles = { chromium: 'Chromium', firefox: 'Firefox' } as const;

function cell(row: Row | undefined): string {
  if (!row) return '';
  const mark = row.met === null ? '' : row.met ? ' ✓' : ' **✗**';
  return `${row.measured}${mark}`;
}

/** The rows as a table with one line for each thing that is measured. */
export function table(rows: readonly Row[]): string {
  const lines = [...new Set(rows.map(({ what }) => what))].map((what) => {
    const [chromium, firefox, neither] = ['chromium', 'firefox', null].map((browser) =>
      rows.find((row) => row.what === what && row.browser === browser),
    );
    const { gate } = (chromium ?? firefox ?? neither) as Row;
    return `| ${what} | ${gate} | ${cell(chromium ?? neither)} | ${cell(firefox)} |`;
  });
  return ['| what | must be | Chromium | Firefox |', '|---|---|---|---|', ...lines].join('\n');
}

async function versions(bench: Bench): Promise<string> {
  const found: string[] = [];
  for (const name of browserNames) {
    const driven = await bench.start(name, { extension: null });
    found.push(`${titles[name]} ${(await driven.browser.version()).replace(/^.*\//, '')}`);
    await driven.close();
  }
  return `${found.join(', ')}, Node ${process.versions.node}`;
}

/** Prints the table, and keeps it in docs/benchmarks.md when the run was a whole one. */
export async function write(bench: Bench, rows: readonly Row[], keep: boolean): Promise<void> {
  const all = [...rows, ...elsewhere];
  const missed = rows.filter(({ met }) => met === false).length;
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${type()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, load average ${loadBefore} before the run`;
  const head = `Measured on ${date}: Tosha ${pkg.version}, ${await versions(bench)}; ${machine}.`;
  const sum =
    missed === 0
      ? 'Every figure is reached.'
      : `**${missed} ${missed === 1 ? 'figure is' : 'figures are'} missed.**`;
  const text = ['# Benchmarks', head, sum, table(all), explanation].join('\n\n');
  console.log(`\n${text}`);
  if (keep) writeFileSync(join(root, 'docs/benchmarks.md'), `${text}\n`);
}
