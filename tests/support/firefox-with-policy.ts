import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { removeFolder, temporaryFolder } from './profile';
import { findBrowser } from './programs.mjs';

/** A Firefox that obeys a policy, in a folder of its own. */
export interface FirefoxWithPolicy {
  /** The path of the program. */
  readonly program: string;
  remove(): void;
}

/**
 * Makes a folder of links to the installed Firefox with its own `distribution/policies.json`, so that a real policy
 * holds and nothing of the machine is touched. Throws when there is no Firefox.
 */
export function firefoxWithPolicy(policies: object): FirefoxWithPolicy {
  const found = findBrowser('firefox');
  if (!found) throw new Error('no Firefox found: install it, or set TOSHA_FIREFOX');
  const installed = realpathSync(found);
  const folder = temporaryFolder('firefox-with-policy');
  for (const name of readdirSync(dirname(installed)))
    symlinkSync(join(dirname(installed), name), join(folder, name));
  // Firefox looks for its folder where its program really is.
  const program = join(folder, basename(installed));
  rmSync(program);
  copyFileSync(installed, program);
  rmSync(join(folder, 'distribution'), { force: true });
  mkdirSync(join(folder, 'distribution'));
  writeFileSync(join(folder, 'distribution', 'policies.json'), JSON.stringify({ policies }));
  return { program, remove: () => removeFolder(folder) };
}
