import { browser } from './browser';
import { now } from './clock';

/** One line of the health ring. `kind` and `detail` are codes of ours: no URLs, ids or words of the user. */
export interface HealthEntry {
  readonly at: number;
  readonly kind: string;
  readonly detail?: string;
}

const key = 'health';
const ringSize = 200;
let writing: Promise<unknown> = Promise.resolve();

/** The last 200 errors and self-checks, oldest first. */
export async function readHealth(): Promise<HealthEntry[]> {
  const stored = await browser.storage.local.get(key);
  const ring = stored[key];
  return Array.isArray(ring)
    ? ring.filter((entry) => typeof entry?.kind === 'string' && typeof entry.at === 'number')
    : [];
}

/** Notes something that went wrong. Never fails itself: there is nobody left to tell. */
export function noteHealth(kind: string, detail?: string): Promise<void> {
  const entry: HealthEntry = { at: now(), kind, ...(detail === undefined ? {} : { detail }) };
  const next = writing.then(async () => {
    const ring = [...(await readHealth()), entry].slice(-ringSize);
    await browser.storage.local.set({ [key]: ring });
  });
  writing = next.catch(() => undefined);
  return writing as Promise<void>;
}
