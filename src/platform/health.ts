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
/** What goes on failing is noted once in so long: 1 minute. */
const sameMs = 60_000;
let writing: Promise<void> = Promise.resolve();

/** The name of an error, without its message: that could hold words or addresses. */
export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : typeof error;
}

/** The last 200 errors and self-checks, oldest first. */
export async function readHealth(): Promise<HealthEntry[]> {
  const ring = (await browser.storage.local.get(key))[key];
  return Array.isArray(ring)
    ? ring.filter((entry) => typeof entry?.kind === 'string' && typeof entry.at === 'number')
    : [];
}

async function write(entry: HealthEntry): Promise<void> {
  const ring = await readHealth();
  const isKnown = ring.some(
    ({ at, kind, detail }) =>
      kind === entry.kind && detail === entry.detail && Math.abs(entry.at - at) < sameMs,
  );
  if (!isKnown) await browser.storage.local.set({ [key]: [...ring, entry].slice(-ringSize) });
}

/** Notes something that went wrong; the same once a minute. Never fails itself: there is nobody left to tell. */
export function noteHealth(kind: string, detail?: string): Promise<void> {
  const entry: HealthEntry = { at: now(), kind, ...(detail === undefined ? {} : { detail }) };
  writing = writing.then(() => write(entry)).catch(() => undefined);
  return writing;
}

/** For work that nobody waits for: notes its error. */
export function noteFailure(kind: string): (error: unknown) => Promise<void> {
  return (error) => noteHealth(kind, nameOf(error));
}
