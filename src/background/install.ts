import { noteFailure } from '../platform/health';
import { openPage } from '../platform/open-page';
import { readSettings } from '../platform/settings-store';
import { injectOpenTabs } from '../platform/tabs';
import { reconcileSoon } from './reconcile';

/** After an install, an update or a browser update: holds and rules come back, pages that are open get the script. */
export function onInstalled({ reason }: { readonly reason: string }): void {
  reconcileSoon();
  if (reason === 'install') welcome().catch(noteFailure('notWelcomed'));
  if (reason === 'install' || reason === 'update') injectOpenTabs().catch(noteFailure('notInjected'));
}

/** Sites were allowed: pages of them that are open get the script. */
export function onAllowed(): void {
  reconcileSoon();
  injectOpenTabs().catch(noteFailure('notInjected'));
}

async function welcome(): Promise<void> {
  const { welcomed } = await readSettings();
  if (!welcomed) await openPage('welcome');
}
