import { signal } from '@preact/signals';
import type { Erased } from '../../domain/erase/erased';
import type { Selection } from '../../domain/erase/selection';
import { noteFailure } from '../../platform/health';
import { ask } from '../../platform/messaging';
import { refreshToday } from '../state';

/** What was erased since this page was opened, the last one last. Nothing else holds it: it goes when the page is closed. */
export const erased = signal<readonly Erased[]>([]);

async function follow(now: readonly Erased[]): Promise<void> {
  // What has happened has happened, whether it can be shown or not.
  await refreshToday().catch(noteFailure('readFailed'));
  erased.value = now;
}

/** Erases what was recorded, and keeps it until the page is closed. */
export async function erase(selection: Selection): Promise<Erased> {
  const taken = await ask('erase', selection);
  await follow([...erased.value, taken]);
  return taken;
}

/** Brings back what was erased last. */
export async function takeBack(): Promise<void> {
  const last = erased.value.at(-1);
  if (!last) return;
  await ask('takeBack', last);
  await follow(erased.value.slice(0, -1));
}
