import * as v from 'valibot';
import type { SectionId } from '../domain/catalogue';
import { type FrictionKind, isTyped } from '../domain/friction';
import { browser } from './browser';

/** What somebody has begun to do for a little more. It outlives the worker, and ends with the browser. */
export interface Begun {
  readonly section: SectionId;
  readonly kind: FrictionKind;
  /** UTC ms. */
  readonly at: number;
  /** Least ms it takes. */
  readonly ms: number;
  readonly isPrivate: boolean;
}

const sessionKey = 'frictions';
const localKey = 'frictionMet';
const metSchema = v.fallback(
  v.object({ taken: v.pipe(v.number(), v.integer(), v.minValue(0)), last: v.string(), told: v.boolean() }),
  { taken: 0, last: '', told: false },
);

async function readAll(): Promise<Readonly<Record<string, Begun>>> {
  return ((await browser.storage.session.get(sessionKey))[sessionKey] as Record<string, Begun>) ?? {};
}

/** Remembers what was begun in a tab; a later one takes its place. */
export async function begin(tabId: number, begun: Begun): Promise<void> {
  await browser.storage.session.set({ [sessionKey]: { ...(await readAll()), [tabId]: begun } });
}

/** What was begun in a tab for a section, or (`null`) in whatever tab; `null` when nothing was. */
export async function findBegun(tabId: number | null, section: SectionId): Promise<Begun | null> {
  const found = Object.entries(await readAll()).filter(
    ([id, begun]) => begun.section === section && (tabId === null || id === String(tabId)),
  );
  return found.sort(([, one], [, other]) => other.at - one.at)[0]?.[1] ?? null;
}

/** The section for which something has to be typed, begun last in whatever tab; `null` where there is none. */
export async function findTyped(): Promise<SectionId | null> {
  const typed = Object.values(await readAll()).filter(({ kind }) => isTyped(kind));
  return typed.sort((one, other) => other.at - one.at)[0]?.section ?? null;
}

/** Forgets what was begun in all tabs: it has been used, and the next little more is worked for after this one. */
export async function endBegun(): Promise<void> {
  await browser.storage.session.set({ [sessionKey]: {} });
}

async function readMet() {
  return v.parse(metSchema, (await browser.storage.local.get(localKey))[localKey]);
}

/** How often a little more was taken, ever. */
export async function countTaken(): Promise<number> {
  return (await readMet()).taken;
}

/** One more was taken. */
export async function noteTaken(): Promise<void> {
  const met = await readMet();
  await browser.storage.local.set({ [localKey]: { ...met, taken: met.taken + 1 } });
}

/** Notes the kind that is met now; true once ever: when it is not the one of last time. */
export async function meet(kind: FrictionKind): Promise<boolean> {
  const met = await readMet();
  const changed = !met.told && met.last !== '' && met.last !== kind;
  if (met.last !== kind || changed)
    await browser.storage.local.set({ [localKey]: { ...met, last: kind, told: met.told || changed } });
  return changed;
}
