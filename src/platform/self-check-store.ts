import * as v from 'valibot';
import { afterLook, type CheckRecord } from '../domain/self-check';
import { browser } from './browser';
import { now } from './clock';

const key = 'selfChecks';
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema = v.fallback(
  v.record(v.pipe(v.string(), v.maxLength(64)), v.object({ misses: whole, since: whole, last: whole })),
  {},
);

export type SelfChecks = Readonly<Record<string, CheckRecord>>;

/** What the self-checks have found so far, by the id of each. */
export async function readSelfChecks(): Promise<SelfChecks> {
  return v.parse(schema, (await browser.storage.local.get(key))[key]);
}

/** Writes down what a page had and what it lacked. */
export async function noteSelfCheck(found: readonly string[], missing: readonly string[]): Promise<void> {
  const before = await readSelfChecks();
  const at = now();
  const looked = [...found, ...missing].map(
    (id) => [id, afterLook(before[id], found.includes(id), at)] as const,
  );
  await browser.storage.local.set({ [key]: { ...before, ...Object.fromEntries(looked) } });
}
