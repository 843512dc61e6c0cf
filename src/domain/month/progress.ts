import type { Ticks } from '../ticks';
import { type Step, type StepId, steps } from './steps';

const prefix = 'month/';

/** The tick that says that the month was begun. */
export const startTick = `${prefix}start`;

/** The tick of a step. */
export const tickOf = (id: StepId): string => prefix + id;

export interface Progress {
  /** Not begun; a step waits; one was done today, so that the next can wait; all are done. */
  readonly state: 'new' | 'open' | 'today' | 'all';
  readonly done: ReadonlySet<StepId>;
  /** A step that was done today, the last of them in order; `null` where none was. */
  readonly last: StepId | null;
  /** What is not done, in order: the first is the next one. */
  readonly open: readonly Step<StepId>[];
}

/**
 * How far somebody is. Only what is done counts, never when: a missed day takes nothing away.
 * @param day today, `YYYY-MM-DD`
 */
export function progressOf(ticks: Ticks, day: string): Progress {
  const done = new Set(steps.map(({ id }) => id).filter((id) => ticks[tickOf(id)] !== undefined));
  const open = steps.filter(({ id }) => !done.has(id));
  const last = [...done].findLast((id) => ticks[tickOf(id)] === day) ?? null;
  const isNew = done.size === 0 && ticks[startTick] === undefined;
  const state = isNew ? 'new' : open.length === 0 ? 'all' : last ? 'today' : 'open';
  return { state, done, last, open };
}

/** All ticks of the month, those of an older Tosha's steps too: without them it is not begun. */
export function monthTicks(ticks: Ticks): string[] {
  return Object.keys(ticks).filter((id) => id.startsWith(prefix));
}
