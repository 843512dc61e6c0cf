import { dayOf, startOf } from './day';

const most = 200;
const starts = new Map<string, number>();
const days = new Map<string, string>();

function remember<T>(memory: Map<string, T>, key: string, find: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  if (memory.size >= most) memory.clear();
  const found = find();
  memory.set(key, found);
  return found;
}

/** `startOf`, asked of the slow calendar once. */
export function startOfDay(day: string, zone: string, dayStart: number): number {
  return remember(starts, `${day}|${zone}|${dayStart}`, () => startOf(day, zone, dayStart));
}

/** The name of the day that holds the moment `at` (UTC ms), as `dayOf` finds it, asked of the slow calendar once. */
export function dayHolding(at: number, zone: string, dayStart: number): string {
  return remember(days, `${at}|${zone}|${dayStart}`, () => dayOf(at, zone, dayStart).day);
}
