import type { Counters } from './counters';
import { sectionsOf } from './coverage';
import type { Target } from './limit';
import type { Settings } from './settings';
import type { Today } from './today';
import { timeOf, viewsOf } from './usage';

type Covered = ReadonlySet<string>;
type Sums = WeakMap<Covered, number>;

const times = new WeakMap<Counters['atoms'], Sums>();
const videos = new WeakMap<Counters['views'], Sums>();

function remember<K extends object>(memory: WeakMap<K, Sums>, key: K, covered: Covered, find: () => number) {
  const sums = memory.get(key) ?? new WeakMap<Covered, number>();
  memory.set(key, sums);
  const sum = sums.get(covered) ?? find();
  sums.set(covered, sum);
  return sum;
}

/** Counted ms, or videos, of what a rule covers in one day's or several days' counters. */
export function countedOf(counters: Counters, measure: 'time' | 'views', covered: Covered): number {
  return measure === 'time'
    ? remember(times, counters.atoms, covered, () => timeOf(counters, covered))
    : remember(videos, counters.views, covered, () => viewsOf(counters, covered));
}

/** Counted ms that a rule stays open in spite of itself, because a little more was granted today; 0: none. */
export function grantedMs(rule: string, target: Target, settings: Settings, today: Today): number {
  if (today.extra?.day !== today.usage.day) return 0;
  const until = today.extra.until[rule];
  if (until === undefined) return 0;
  const covered = sectionsOf(target, settings);
  return Math.max(0, until - countedOf(today.usage, 'time', covered) + othersMs(today, covered));
}

/** Counted ms of today that other devices have watched. What is granted on a device is for this device. */
export function othersMs({ others }: Today, covered: Covered): number {
  return others ? countedOf(others.usage, 'time', covered) : 0;
}
