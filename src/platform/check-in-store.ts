import * as v from 'valibot';
import type { CheckIn } from '../domain/check-in/check-in';
import { type AskState, noAskState } from '../domain/check-in/is-due';
import { browser } from './browser';
import { withUsage } from './database';

const stateKey = 'checkInState';
const moment = v.fallback(v.pipe(v.number(), v.safeInteger()), 0);
const stateSchema = v.fallback(
  v.object({
    lastAt: moment,
    askedAt: moment,
    quietUntil: v.fallback(v.pipe(v.string(), v.regex(/^(?:\d{4}-\d\d-\d\d)?$/)), ''),
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

/** Keeps a check-in for good. Two of one ms are one. */
export async function addCheckIn(checkIn: CheckIn): Promise<void> {
  await withUsage((db) => db.put('checkIns', checkIn));
  await noteAsk({ lastAt: checkIn.at });
}

/** All check-ins, in the order in which they were given. */
export function readCheckIns(): Promise<CheckIn[]> {
  return withUsage((db) => db.getAll('checkIns'));
}

/** Erases the check-ins given at `since` (UTC ms) or later. Nothing tells any more that somebody was asked. */
export async function eraseCheckIns(since: number): Promise<void> {
  await withUsage((db) => db.delete('checkIns', IDBKeyRange.lowerBound(since)));
  await noteAsk({ lastAt: 0 });
}
