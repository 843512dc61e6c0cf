import type { PairedDay } from '../../../../src/domain/check-in/relation';
import { addDays } from '../../../../src/domain/day';

/** How a year goes. */
export interface Life {
  /** What a day keeps of the one before, from 0 to below 1: AR(1), in the minutes and in the answers alike. */
  readonly carryOver: number;
  /** The correlation of minutes and answers beneath: before weekdays are added, and before they are told as numbers. */
  readonly link: number;
  /** Three days in ten are missing: here and there, or for one to two weeks at a time. */
  readonly missing: 'scattered' | 'runs';
  /** A year-long wave under everything, each thing's at its own time, of so many standard deviations. */
  readonly season?: number;
}

/** What somebody's page has to look at. */
export interface Year {
  readonly feeling: readonly PairedDay[];
  readonly worth: readonly PairedDay[];
}

const days = 365;
/** Monday to Sunday, in standard deviations: the same for minutes and for answers. */
const weekdays = [-0.5, -0.5, -0.4, -0.2, 0.3, 0.8, 0.5];
const monday = '2025-01-06';
/** People begin within any season. */
const starts = 84;
const calendar = Array.from({ length: starts + days }, (_, count) => addDays(monday, count));

/** Numbers from 0 to below 1, the same for the same seed on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What lies beneath, as an answer: the number of the first bound above it, from 1. Most feel 3 or 4. */
const answerOf = (beneath: number, bounds: readonly number[]) =>
  1 + bounds.filter((bound) => beneath >= bound).length;
const [feelings, worths] = [
  [-1.7, -0.9, 0.2, 1.2],
  [-0.9, 0.6],
];

/** Log-normal, about half an hour on most days, and nothing at all on one in nine. */
const minutesOf = (beneath: number) => (beneath < -1.2 ? 0 : Math.round(Math.exp(3.4 + 0.9 * beneath)));

function missingDays(random: () => number, missing: Life['missing']): boolean[] {
  let left = 0;
  return Array.from({ length: days }, () => {
    if (missing === 'scattered') return random() < 0.3;
    // Runs of 7 to 14 days, after some 24.5 days without one.
    if (left === 0 && random() < 1 / 24.5) left = 7 + Math.floor(random() * 8);
    const isGone = left > 0;
    left = Math.max(0, left - 1);
    return isGone;
  });
}

/** The year of one person, all of it told by the seed. */
export function simulatedYear({ carryOver, link, missing, season = 0 }: Life, seed: number): Year {
  const random = randomFrom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const linked = (to: number) => link * to + Math.sqrt(1 - link * link) * normal();
  const fresh = () => {
    const minutes = normal();
    return [minutes, linked(minutes), linked(minutes)];
  };
  const gone = missingDays(random, missing);
  const phases = fresh().map(() => 2 * Math.PI * random());
  const start = Math.floor(random() * starts);
  let beneath = fresh();
  const told = gone.map((isGone, index) => {
    const news = fresh();
    beneath = beneath.map((was, of) => carryOver * was + Math.sqrt(1 - carryOver ** 2) * (news[of] ?? 0));
    const [minutes = 0, feeling = 0, worth = 0] = beneath.map((value, of) => {
      const wave = season * Math.SQRT2 * Math.sin((2 * Math.PI * index) / days + (phases[of] ?? 0));
      return value + wave + (weekdays[(start + index) % 7] ?? 0);
    });
    const day = { day: calendar[start + index] ?? '', x: minutesOf(minutes) };
    const answers = [answerOf(feeling, feelings), answerOf(worth, worths)];
    return isGone ? [] : answers.map((y) => ({ ...day, y }));
  });
  const of = (which: number) => told.flatMap((answers) => answers[which] ?? []);
  return { feeling: of(0), worth: of(1) };
}
