import type { ChildProcess } from 'node:child_process';
import type { Browser } from 'puppeteer-core';
import { until, within } from './until';

function ended(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function signalGroup(child: ChildProcess): void {
  if (!child.pid) return;
  try {
    // puppeteer starts a browser as the leader of its own group, so this reaches its helper processes too.
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** Ends the browser and all its processes at once, and resolves when it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child) return;
  signalGroup(child);
  await until(() => ended(child), { what: 'the browser to be gone' });
  await within(1000, browser.disconnect());
}

/** Asks the browser to end as a user would; after 10 s it is killed. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  await within(10_000, browser.close());
  if (child && !ended(child)) await killBrowser(browser);
}
