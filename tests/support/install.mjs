// Runs before node_modules exists, so it may import nothing but Node's own modules.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findProgram } from './programs.mjs';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const windows = process.platform === 'win32';

/** Runs a program in the checkout with its output shown; answers whether it ended well. */
export function run(command, args, env = {}) {
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...env } };
  // npm and npx are .cmd files on Windows, which start only through a shell.
  return spawnSync(command, args, { ...options, shell: windows }).status === 0;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function installPackages() {
  // npm writes this file last, so an install that was cut short is not taken for a whole one.
  const stamp = join(root, 'node_modules', '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  // npm itself writes the two files a moment apart.
  const fresh =
    existsSync(stamp) && (!existsSync(lock) || statSync(stamp).mtimeMs + 5000 >= statSync(lock).mtimeMs);
  if (fresh) return;
  // NODE_ENV=production would leave the tools out.
  const common = ['--include=dev', '--no-audit', '--no-fund'];
  // `npm ci` refuses a lock from a registry that lacks packages for other systems; `npm install` takes its versions.
  const done = run('npm', ['ci', '--silent', ...common]) || run('npm', ['install', '--no-save', ...common]);
  if (!done) fail('npm could not install the packages: is the npm registry reachable?');
  const now = new Date();
  utimesSync(stamp, now, now);
}

/** The words before an apt-get command that may install: none for root, sudo, or `null` where neither works. */
function privilege() {
  if (!findProgram('apt-get')) return null;
  if (process.getuid?.() === 0) return [];
  const sudo = findProgram('sudo');
  return sudo && spawnSync(sudo, ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? [sudo, '-n'] : null;
}

function aptInstall(prefix, packages) {
  const apt = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0'];
  const [command, ...rest] = apt;
  run(command, [...rest, 'update']);
  return run(command, [...rest, 'install', '-y', '--no-install-recommends', ...packages]);
}

/**
 * Makes sure that the packages and the programs are there, and installs what is missing where it may.
 * `needs` are browser names; `display` asks for Xvfb and openbox as well, which tests of window focus use.
 * Ends the process with 1 and one line that says what to install when it cannot.
 */
export function install({ needs = ['chromium', 'firefox'], display = false } = {}) {
  installPackages();
  const wanted = [
    ...needs.map((name) => [name === 'firefox' ? 'firefox-esr' : name, () => findBrowser(name)]),
    ...(display && process.platform === 'linux'
      ? [
          ['xvfb', () => findProgram('Xvfb')],
          ['openbox', () => findProgram('openbox')],
        ]
      : []),
  ];
  const missing = () => wanted.filter(([, find]) => !find()).map(([name]) => name);
  if (missing().length === 0) return;
  const prefix = privilege();
  if (prefix) aptInstall(prefix, missing());
  const still = missing();
  if (still.length > 0) {
    fail(`Please install ${still.join(', ')} (TOSHA_CHROMIUM and TOSHA_FIREFOX may name a browser's path).`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) install({ display: true });
