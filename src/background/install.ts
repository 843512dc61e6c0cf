import { noteHealth } from '../platform/health';
import { openPage } from '../platform/open-page';
import { guardStorage } from '../platform/settings-store';
import { injectOpenTabs } from '../platform/tabs';
import { reconcileSoon } from './reconcile';

/** After an install, an update or a browser update: pages that are open get the script, holds and rules come back. */
export function onInstalled({ reason }: { readonly reason: string }): void {
  reconcileSoon();
  start(reason).catch((error: unknown) =>
    noteHealth('installFailed', error instanceof Error ? error.name : 'unknown'),
  );
}

async function start(reason: string): Promise<void> {
  await guardStorage();
  await injectOpenTabs();
  if (reason === 'install') await openPage('welcome');
}
