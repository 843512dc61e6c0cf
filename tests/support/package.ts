// `npm run package`: what the stores ask for, byte for byte the same from the same sources.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pkg from '../../package.json' with { type: 'json' };
import { build } from './build';
import { browserNames } from './driven';
import { filesBelow } from './files';
import { root } from './install.mjs';
import { removeFolder, temporaryFolder } from './profile';
import { zip } from './zip';

const packages = join(root, 'packages');

function write(what: string, bytes: Uint8Array): void {
  const name = `${pkg.name}-${pkg.version}-${what}.zip`;
  writeFileSync(join(packages, name), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`packages/${name}  ${(bytes.length / 1000).toFixed(1)} kB  sha256 ${hash}`);
}

/** The files under version control that are there: what addons.mozilla.org rebuilds the extension from. */
function sources(): string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path && existsSync(join(root, path)));
}

mkdirSync(packages, { recursive: true });
for (const name of browserNames) {
  const folder = temporaryFolder('package');
  try {
    build(name, folder);
    write(name === 'firefox' ? 'firefox' : 'chrome', await zip(folder, filesBelow(folder)));
  } finally {
    removeFolder(folder);
  }
}
write('source', await zip(root, sources(), false));
