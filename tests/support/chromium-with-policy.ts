import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder, temporaryFolder } from './profile';
import { findBrowser } from './programs.mjs';

/** Where Chromium on Linux looks for its policies; no switch of its own moves it. */
const etc = '/etc/chromium';

/** True where a program can be given an `/etc/chromium` of its own that nothing else on the machine sees. */
export function canHaveOwnEtc(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync(etc)) return false;
  try {
    execFileSync('unshare', ['--mount', 'mount', '--bind', etc, etc], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A Chromium that obeys a policy. */
export interface ChromiumWithPolicy {
  /** The path of the program. */
  readonly program: string;
  /** Puts another policy in the place of the one that holds. */
  write(policies: object): void;
  remove(): void;
}

/**
 * Makes a program that starts Chromium in a mount namespace of its own, with a folder of ours over `/etc/chromium`: a
 * real policy holds for it, and nothing is ever written to `/etc`. Throws when there is no Chromium.
 */
export function chromiumWithPolicy(policies: object): ChromiumWithPolicy {
  const installed = findBrowser('chromium');
  if (!installed) throw new Error('no Chromium found: install it, or set TOSHA_CHROMIUM');
  const folder = temporaryFolder('chromium-with-policy');
  const own = join(folder, 'etc');
  cpSync(etc, own, { recursive: true });
  mkdirSync(join(own, 'policies', 'managed'), { recursive: true });
  const write = (next: object) =>
    writeFileSync(join(own, 'policies', 'managed', 'tosha.json'), JSON.stringify(next));
  write(policies);
  const program = join(folder, 'chromium');
  const inside = `mount --bind '${own}' '${etc}' && exec '${installed}' "$@"`;
  writeFileSync(
    program,
    `#!/bin/sh\nexec unshare --mount sh -c '${inside.replaceAll("'", `'\\''`)}' sh "$@"\n`,
  );
  chmodSync(program, 0o755);
  return { program, write, remove: () => removeFolder(folder) };
}
