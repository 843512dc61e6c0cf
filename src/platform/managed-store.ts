import type { Managed } from '../domain/managed';
import { readPolicy } from '../domain/read-policy';
import { browser } from './browser';
import { nameOf, noteHealth } from './health';

interface Area {
  get(keys: null): Promise<Record<string, unknown>>;
}

let reading: Promise<Managed | null> | null = null;

/** Firefox for Android has no such storage; Firefox rejects where there is no policy. */
async function readStored(): Promise<Record<string, unknown> | null> {
  const { managed } = browser.storage as { managed?: Area };
  try {
    return (await managed?.get(null)) ?? null;
  } catch (error) {
    const hasNone = error instanceof Error && /manifest not found/i.test(error.message);
    if (!hasNone) await noteHealth('policyNotAsked', nameOf(error));
    return null;
  }
}

async function read(): Promise<Managed | null> {
  const { managed, problems } = readPolicy(await readStored());
  for (const problem of problems) await noteHealth('policyNotRead', problem);
  return managed;
}

/** What a policy of the browser sets; `null` where there is none. Asked for once, until it changes. */
export function readManaged(): Promise<Managed | null> {
  reading ??= read();
  return reading;
}

/** Calls back when the policy has changed, where the browser tells of it; returns the way to stop. */
export function onManagedChanged(callback: () => void): () => void {
  const listener = (_: unknown, area: string) => {
    if (area !== 'managed') return;
    reading = null;
    callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
