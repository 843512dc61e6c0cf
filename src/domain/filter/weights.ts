import { startFeature, wordFeature } from './features';
import type { KnownWords } from './split-tag';
import { topics } from './topics';
import stored from './weights.json';

/** What a caption may be: about a topic, help, or anything else. */
export const kinds = ['harmless', 'care', ...topics] as const;
export type Kind = (typeof kinds)[number];

/** How a table is stored: strings, each of one sort of number, are what a zip makes smallest. */
interface StoredTable {
  /**
   * The distances between fingerprints in rising order, in 64ths without the rest, in base 32: a digit below 32 is the
   * last of its number. The rest is chance, which no zip makes smaller: it stands apart.
   */
  readonly distances: string;
  /** What is left of each distance, one digit each. */
  readonly rests: string;
  /**
   * For each feature its kinds, from `A` on, the last one in small letters: one string of those that come first, and one of
   * those that come after each kind.
   */
  readonly kinds: readonly string[];
  /** A weight for each of those kinds in steps, from `O` (zero) on: one string for features with one kind, two, three, more. */
  readonly steps: readonly string[];
}

/** How weights are stored: see `encode`. */
export interface StoredWeights {
  /** One step of a stored weight. */
  readonly step: number;
  /** The weight of each kind without any feature. */
  readonly bias: readonly number[];
  readonly of: StoredTable;
  readonly alone: StoredTable;
}

/** By feature: kind and weight by turns. */
export type Table = ReadonlyMap<number, readonly number[]>;

/** What captions weigh. */
export interface Weights {
  readonly bias: readonly number[];
  /** Of the words of a text. */
  readonly of: Table;
  /** Of whole texts that say alone what a video is about. Apart, or now and then a word would be taken for one. */
  readonly alone: Table;
}

const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const base = digits.length / 2;
const restBase = digits.length;
const zeroStep = 'O'.charCodeAt(0);
const [firstKind, lastKind] = ['A'.charCodeAt(0), 'a'.charCodeAt(0)];

/** Weights are stored in at most so many steps from zero: more would not be letters that can be printed. */
export const mostSteps = 40;

/** Which of the strings of `kinds` goes on after one, `undefined` for none. */
const after = (kind: number | undefined) => (kind ?? -1) + 1;
/** Which of the strings of `steps` is for a feature, by its kinds and weights. */
const mostApart = 4;
const stepsFor = (pairs: readonly number[]) => Math.min(pairs.length / 2, mostApart) - 1;

function encodeTable(table: Table, step: number): StoredTable {
  let [distances, rests, before] = ['', '', 0];
  const kindsOf = Array.from({ length: after(kinds.length) }, () => '');
  const steps = Array.from({ length: mostApart }, () => '');
  const weighed = [...table].filter(([, pairs]) => pairs.length > 0);
  for (const [feature, pairs] of weighed.sort(([one], [other]) => one - other)) {
    rests += digits[(feature - before) % restBase];
    let left = Math.floor((feature - before) / restBase);
    before = feature;
    const number = [digits[left % base]];
    while (left >= base) {
      left = Math.floor(left / base);
      number.unshift(digits[base + (left % base)]);
    }
    distances += number.join('');
    for (let at = 0; at < pairs.length; at += 2) {
      const isLast = at + 2 === pairs.length;
      kindsOf[after(pairs[at - 2])] += String.fromCharCode(
        (isLast ? lastKind : firstKind) + (pairs[at] ?? 0),
      );
      steps[stepsFor(pairs)] += String.fromCharCode(zeroStep + Math.round((pairs[at + 1] ?? 0) / step));
    }
  }
  return { distances, rests, kinds: kindsOf, steps };
}

/** Reads one letter after the other of each of some strings. Not a number behind the end. */
function letters(strings: readonly string[]): (which: number) => number {
  const read = strings.map(() => 0);
  return (which) => {
    const at = read[which] ?? 0;
    read[which] = at + 1;
    return strings[which]?.charCodeAt(at) ?? Number.NaN;
  };
}

function decodeTable({ distances, rests, kinds: kindsOf, steps }: StoredTable, step: number): Table {
  const table = new Map<number, readonly number[]>();
  let [feature, distance] = [0, 0];
  const valueOfDigit = new Map([...digits].map((digit, value) => [digit, value]));
  const [nextKind, nextStep] = [letters(kindsOf), letters(steps)];
  for (const digit of distances) {
    const value = valueOfDigit.get(digit) ?? 0;
    distance = distance * base + (value % base);
    if (value >= base) continue;
    feature += distance * restBase + (valueOfDigit.get(rests[table.size] ?? '') ?? 0);
    distance = 0;
    const pairs: number[] = [];
    for (let isLast = false; !isLast; ) {
      const code = nextKind(after(pairs.at(-2)));
      // Not a number where the data is cut short.
      isLast = !(code < lastKind);
      pairs.push(code - (isLast ? lastKind : firstKind), 0);
    }
    const which = stepsFor(pairs);
    for (let at = 1; at < pairs.length; at += 2) pairs[at] = (nextStep(which) - zeroStep) * step;
    table.set(feature, pairs);
  }
  return table;
}

/**
 * Writes weights down. Features are whole numbers from 0 on; weights are rounded to steps, at most `mostSteps` of them; a
 * feature without a weight is left out.
 */
export function encode({ bias, of, alone }: Weights, step: number): StoredWeights {
  return { step, bias, of: encodeTable(of, step), alone: encodeTable(alone, step) };
}

/** Reads what `encode` wrote. */
export function decode({ step, bias, of, alone }: StoredWeights): Weights {
  return { bias, of: decodeTable(of, step), alone: decodeTable(alone, step) };
}

let read: Weights | null = null;

/** The learned weights; read when they are first needed. */
export function learnedWeights(): Weights {
  read ??= decode(stored);
  return read;
}

/** The words that have weights, for telling the words of a hashtag. */
export function weighedWords({ of }: Pick<Weights, 'of'>): KnownWords {
  return {
    has: (word) => of.has(wordFeature(word)),
    hasStart: (word) => of.has(startFeature(word) ?? Number.NaN),
  };
}

/** How much one feature speaks for a kind. */
export function weightOf(table: Table, feature: number, kind: Kind): number {
  const pairs = table.get(feature) ?? [];
  const at = pairs.findIndex((value, index) => index % 2 === 0 && kinds[value] === kind);
  return at < 0 ? 0 : (pairs[at + 1] ?? 0);
}

/** How much speaks for each kind, as logarithms of odds: the weights of some features together. */
export function weigh({ bias, of }: Weights, features: Iterable<number>): readonly number[] {
  const scores = [...bias];
  for (const feature of features) {
    const pairs = of.get(feature);
    if (!pairs) continue;
    for (let at = 0; at < pairs.length; at += 2) {
      const kind = pairs[at] as number;
      scores[kind] = (scores[kind] as number) + (pairs[at + 1] as number);
    }
  }
  return scores;
}
