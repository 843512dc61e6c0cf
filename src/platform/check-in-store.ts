import * as v from 'valibot';
import { type AskState, noAskState } from '../domain/check-in/ask-state';
import type { CheckIn } from '../domain/check-in/check-in';
import { browser } from './browser';
import { withUsage } from './database';

const stateKey = 'checkInState';
const moment = v.fallback(v.pipe(v.number(), v.safeInteger()), 0);
const stateSchema = v.fallback(
  v.object({
    lastAt: moment,
    askedAt: moment,
    quietUntil: v.fallback(v.pipe(v.string(), v.isoDate()), ''),
  }),
  noAskState,
);

/** When Tosha has asked, and what came of it. */
export async function readAskState(): Promise<AskState> {
  return v.parse(stateSchema, (await browser.storage.local.get(stateKey))[stateKey]);
}

/** Keeps a part of it. */
export async function noteAsk(part: Partial<AskState>): Promise<void> {
  await browser.storage.local.set({ [stateKey]: { ...(await readAskState()), ...part } });
}

/** Keeps a check-in for good; one of the same ms makes way for it. */
export async function addCheckIn(checkIn: CheckIn): Promise<void> {
  await withUsage((db) => db.put('checkIns', checkIn));
  await noteAsk({ lastAt: checkIn.at });
}

/** The check-in that was given at a moment (UTC ms), if there is one. */
export function readCheckIn(at: number): Promise<CheckIn | undefined> {
  return withUsage((db) => db.get('checkIns', at));
}

/** All check-ins, in the order in which they were given. */
export function readCheckIns(): Promise<CheckIn[]> {
  return withUsage((db) => db.getAll('checkIns'));
}

/** Erases the check-in given at a moment (UTC ms), or all of them (`null`), and when Tosha has asked for them. */
export async function eraseCheckIns(at: number | null): Promise<void> {
  const left = await withUsage(async (db) => {
    const tx = db.transaction('checkIns', 'readwrite', { durability: 'strict' });
    await (at === null ? tx.store.clear() : tx.store.delete(at));
    const last = await tx.store.openKeyCursor(null, 'prev');
    await tx.done;
    return last?.key ?? 0;
  });
  await noteAsk(left === 0 ? { lastAt: 0, askedAt: 0 } : { lastAt: left });
}
