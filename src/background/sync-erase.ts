import type { Selection } from '../domain/erase/selection';
import { type Erasure, firstDay, noteErasure } from '../domain/sync/erasures';
import { mergeStates } from '../domain/sync/state';
import { now } from '../platform/clock';
import { eraseOthers } from '../platform/others-store';
import { type LocalSync, readSync, writeSync } from '../platform/sync-store';
import { keepNumbers } from './sync-numbers';

/** What is erased here reaches other devices no sooner: until then it can be brought back whole. 10 minutes. */
const tellMs = 10 * 60_000;

/** True once something that was erased is to be told; a clock that was set back keeps nothing waiting for ever. */
const isDue = ({ at }: { readonly at: number }) => Math.abs(now() - at) >= tellMs;

/** An erasure as it is asked for of this device. Check-ins are no other device's business. */
export function selectionOf({ from, to, site }: Erasure): Selection {
  return { from: from === firstDay ? null : from, to, site, checkIns: false };
}

/** When what was erased is to be told, UTC ms. */
export function tellAt({ pending }: LocalSync): number[] {
  return pending.map(({ at }) => at + tellMs);
}

/**
 * What is known once what was erased here long enough ago is erased for good: from the history of other devices too,
 * and for them, if this one has ever been synced.
 */
export async function tellErased(local: LocalSync, me: string, day: string): Promise<LocalSync> {
  const due = local.pending.filter(isDue);
  if (due.length === 0) return local;
  await eraseUntold({ ...local, pending: due });
  const joined = Object.values(local.devices).map((device) => device.joined);
  // Who has never been synced has nobody to tell.
  const told = local.joined > 0 ? due : [];
  const erasures = told.reduce((all, one) => noteErasure(all, one, now(), joined), local.state.erasures);
  const state = mergeStates(local.state, { ...local.state, erasures });
  const sums = await keepNumbers(local.state, state, me, day);
  const next = { ...local, state, pending: local.pending.filter((one) => !isDue(one)) };
  await writeSync(next, sums);
  return next;
}

/** Erases what was erased here before there was any other device: it is nobody else's business. */
export async function eraseUntold({ pending }: LocalSync): Promise<void> {
  for (const erasure of pending) await eraseOthers(selectionOf(erasure));
}

/**
 * Notes that something was erased here: other devices hear of it in ten minutes, unless it is brought back.
 * @param day the day in force: nothing later is erased
 * @param at when it was, UTC ms: its name for `takeBackErasure`
 */
export async function noteErased({ from, to, site }: Selection, day: string, at: number): Promise<void> {
  const local = await readSync();
  const last = to === null || to > day ? day : to;
  const erasure = { from: from ?? firstDay, to: last, site, at };
  if (erasure.from <= last) await writeSync({ ...local, pending: [...local.pending, erasure] });
}

/** What was erased at that moment is back: nobody has to hear of it. Does nothing where they have. */
export async function takeBackErasure(at: number): Promise<void> {
  const local = await readSync();
  const pending = local.pending.filter((one) => one.at !== at);
  if (pending.length < local.pending.length) await writeSync({ ...local, pending });
}
