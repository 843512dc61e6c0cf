import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../support/files';
import { zip } from '../support/zip';
import type { Bench, Measurement, Row } from './bench';

const contentKb = 60;
const zipKb = 330;

async function measure(bench: Bench): Promise<Row[]> {
  const folder = bench.folder('chromium');
  const content = statSync(join(folder, 'src/content/index.js')).size / 1000;
  const zipped = (await zip(folder, filesBelow(folder))).length / 1000;
  const row = { browser: null } as const;
  return [
    {
      ...row,
      what: 'Content script, raw',
      gate: `at most ${contentKb} kB`,
      measured: `${content.toFixed(1)} kB`,
      met: content <= contentKb,
    },
    {
      ...row,
      what: 'Zip for Chrome',
      gate: `under ${zipKb} kB`,
      measured: `${zipped.toFixed(1)} kB`,
      met: zipped < zipKb,
    },
  ];
}

export const sizes: Measurement = {
  name: 'sizes',
  browsers: [null],
  // Packing keeps this process busy for seconds: what else it had to start would wait too long.
  phase: 'times',
  measure,
};
