// `npm run bench`: measures what Tosha promises; see docs/benchmarks.md. `-- --help` tells the options.
import { parseArgs } from 'node:util';
import { build } from '../support/build';
import { type BrowserName, browserNames } from '../support/driven';
import { removeFolder, temporaryFolder } from '../support/profile';
import { startStandIn } from '../support/stand-in';
import type { Bench } from './bench';
import { compare } from './compare';
import { measurements } from './measurements';
import { run } from './run';
import { startBrowser } from './start';
import { write } from './write';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    other: { type: 'string' },
    built: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

if (options.help) {
  console.log(`npm run bench                       everything, about 20 minutes, into docs/benchmarks.md
npm run bench -- --quick            shorter, prints only
npm run bench -- --only a,b         prints only: ${measurements.map(({ name }) => name).join(' ')}
npm run bench -- --built <folder>   measures builds that exist, <folder>/chrome and <folder>/firefox
npm run bench -- --other <folder>   the cost of another unpacked extension for Chromium, beside ours`);
  process.exit(0);
}

const place = options.built ?? temporaryFolder('bench');
const folder = (name: BrowserName) => `${place}/${name === 'firefox' ? 'firefox' : 'chrome'}`;
if (!options.built) for (const name of browserNames) build(name, folder(name));

const standIn = await startStandIn();
const bench: Bench = {
  standIn,
  quick: options.quick,
  folder,
  start: (name, launch) => startBrowser(name, { standIn, extension: folder(name), ...launch }),
};

if (options.other) {
  console.log(await compare(bench, options.other));
} else {
  const only = options.only?.split(',');
  const chosen = measurements.filter(({ name }) => !only || only.includes(name));
  const rows = await run(bench, chosen);
  await write(bench, rows, !options.quick && !only);
}

await standIn.close();
if (!options.built) removeFolder(place);
process.exit();
