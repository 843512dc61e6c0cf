import { type Items, mostBytes } from '../domain/sync/items';
import { pack } from '../domain/sync/pack';
import { now } from '../platform/clock';
import { nameOf, noteHealth } from '../platform/health';
import { ownName, writeArea } from '../platform/sync-area';
import { type LocalSync, writeSync } from '../platform/sync-store';

/** At most one write in so long, apart from the one of a new day: 10 minutes. Browsers allow more, but not for ever. */
const everyMs = 10 * 60_000;
/** What has failed for so long is tried again only once in so long: a worker that wakes for it costs. 1 hour. */
const longMs = 60 * 60_000;
/** Where the browser says that there is no room, each try takes so much less, down to so few bytes. */
const less = 0.9;
const leastBytes = 20_000;

/** When something may be written next, UTC ms. A clock that was set back keeps nothing waiting for ever. */
export function nextWrite({ tried, problem }: LocalSync): number {
  const isLong = problem !== null && tried - problem.since >= longMs;
  return tried > now() ? now() : tried + (isLong ? longMs : everyMs);
}

const isFull = (error: unknown) =>
  /quota/i.test(String(error)) && !/MAX_WRITE_OPERATIONS/i.test(String(error));

/** What is known after a try that failed: nothing is lost, and the next one comes later, with less if there was no room. */
async function afterFailure(local: LocalSync, error: unknown): Promise<LocalSync> {
  const kind = isFull(error) ? 'full' : 'failed';
  await noteHealth('syncNotWritten', kind === 'full' ? kind : nameOf(error));
  const most = kind === 'full' ? Math.max(leastBytes, Math.floor(local.most * less)) : local.most;
  const since = local.problem?.kind === kind ? local.problem.since : now();
  return { ...local, most, problem: { kind, since } };
}

/**
 * Writes what other devices do not know yet, if it is time to. Never rejects.
 * @param day the day in force, `YYYY-MM-DD`
 */
export async function send(
  local: LocalSync,
  area: Items,
  me: string,
  day: string,
): Promise<{ next: LocalSync; waits: boolean }> {
  const isNewDay = local.triedOn !== day;
  // A new day, a new try.
  const most = isNewDay ? mostBytes : local.most;
  const device = { name: local.name || (await ownName()), seen: day, joined: local.joined };
  const { set, remove, leftOut } = pack(local.state, me, device, day, area, most);
  const next = { ...local, leftOut: [...leftOut], devices: { ...local.devices, [me]: device } };
  if (Object.keys(set).length + remove.length === 0) return { next, waits: false };
  if (!isNewDay && nextWrite(local) > now()) return { next, waits: true };
  const tried = { ...next, most, tried: now(), triedOn: day };
  try {
    // First: a worker that dies once it has written would write again too soon.
    await writeSync(tried);
    await writeArea(set, remove);
    return { next: { ...tried, sent: now(), problem: null }, waits: false };
  } catch (error) {
    return { next: await afterFailure(tried, error), waits: true };
  }
}
