import { featuresOf, startFeature, wholeFeature, wordFeature } from '../../../src/domain/filter/features';
import { placesOf } from '../../../src/domain/filter/places';
import { createTagReader } from '../../../src/domain/filter/read-tag';
import { topics } from '../../../src/domain/filter/topics';
import { kinds, mostSteps, type Table, type Weights, weighedWords } from '../../../src/domain/filter/weights';
import { createRandom } from './random';
import { type Model, regress, type Sample } from './regression';
import { withUsualTags } from './usual-tags';

/** A caption or an entry of a vocabulary, and what it is about. */
export interface Lesson {
  readonly text: string;
  readonly kind: number;
  /** How much it counts: 1 for a caption, another for an entry of a vocabulary. */
  readonly importance: number;
}

export interface Plan {
  /** How strongly weights are pulled to zero (L2). */
  readonly pull: number;
  /** Steps of the optimiser. */
  readonly steps: number;
  /** A weight is kept that is worth so much: see `worth`. */
  readonly least: number;
  /** Weights are rounded to steps of this. */
  readonly step: number;
}

const size = kinds.length;

type Read = (text: string) => Set<number>;

/** Reads texts, and hashtags by the words that are known. */
function reader(known: { has(feature: number): boolean }): Read {
  const readTag = createTagReader([
    {
      has: (word) => known.has(wordFeature(word)),
      hasStart: (word) => known.has(startFeature(word) ?? Number.NaN),
    },
  ]);
  return (text) => featuresOf(placesOf(text, readTag));
}

const isTopic = (kind: number) => topics.some((topic) => topic === kinds[kind]);
const isEntry = ({ importance }: Lesson) => importance !== 1;

function count(lessons: readonly Lesson[], read: Read): Map<number, number> {
  const counts = new Map<number, number>();
  // Whoever wrote a vocabulary has chosen each word: it need not be seen twice.
  for (const lesson of lessons)
    for (const feature of read(lesson.text))
      counts.set(feature, (counts.get(feature) ?? 0) + (isEntry(lesson) ? 2 : 1));
  return counts;
}

const often = (counts: ReadonlyMap<number, number>) =>
  [...counts].flatMap(([one, times]) => (times > 1 ? one : []));

function samplesOf(lessons: readonly Lesson[], read: Read, numbers: ReadonlyMap<number, number>): Sample[] {
  return lessons.map(({ text, kind, importance }) => ({
    features: Int32Array.from([...read(text)].flatMap((feature) => numbers.get(feature) ?? [])),
    kind,
    importance,
  }));
}

const numbered = (features: readonly number[]) => new Map(features.map((feature, index) => [feature, index]));
const shapeOf = (numbers: ReadonlyMap<number, number>) => ({ features: numbers.size, kinds: size });
const weightsOf = ({ weights }: Model, index: number) => [
  ...weights.subarray(index * size, (index + 1) * size),
];

/** Weights without what all kinds share: that says nothing. */
function apart(weights: readonly number[]): number[] {
  const middle = [...weights].sort((one, other) => one - other)[Math.floor(size / 2)] ?? 0;
  return weights.map((weight) => weight - middle);
}

/** What seldom occurs has to weigh more to be kept: by this root of how often it does. */
const root = 4;

/** How much a weight tells, of a feature that was seen so many times. */
const worth = (weight: number, times: number) => Math.abs(weight) * times ** (1 / root);

/** Weights of one feature as they are stored. */
function rounded(weights: readonly number[], step: number): number[] {
  return weights.flatMap((weight, kind) => {
    const steps = Math.max(-mostSteps, Math.min(mostSteps, Math.round(weight / step)));
    return steps === 0 ? [] : [kind, steps * step];
  });
}

/** What a text weighs that says alone what it is about: enough whatever its words weigh otherwise. */
const aloneWeight = 9;

/** The table of texts that say alone what a video is about: as a whole, not by their words in others. */
export function tableOfAlone(of: Table, texts: readonly Lesson[]): Table {
  const readTag = createTagReader([weighedWords({ of })]);
  return new Map(
    texts.flatMap(({ text, kind }) => {
      const whole = wholeFeature(placesOf(text, readTag));
      return whole === null ? [] : [[whole, [kind, aloneWeight]] as const];
    }),
  );
}

/**
 * Learns weights twice: all of them, then only those that are worth being kept, which make up for the others.
 * @param identities words for who somebody is: they may speak for no topic, whatever company they keep in the lessons
 */
export function learn(
  written: readonly Lesson[],
  plan: Plan,
  identities: readonly string[] = [],
): Omit<Weights, 'alone'> {
  const random = createRandom(2);
  const lessons = written.map((lesson) =>
    isEntry(lesson) ? lesson : { ...lesson, text: withUsualTags(lesson.text, random) },
  );
  const everything = reader(new Set(often(count(lessons, reader(new Set())))));
  const counts = count(lessons, everything);
  const all = numbered(often(counts));
  const wide = regress(samplesOf(lessons, everything, all), shapeOf(all), plan);
  const neutral = new Set(identities.flatMap((word) => [...everything(word)]));
  const telling = [...all].flatMap(([feature, index]) => {
    const kept = apart(weightsOf(wide, index)).map(
      (weight, kind) =>
        worth(weight, counts.get(feature) ?? 0) >= plan.least && !(isTopic(kind) && neutral.has(feature)),
    );
    return kept.includes(true) ? { feature, kept } : [];
  });
  const known = numbered(telling.map(({ feature }) => feature));
  const allowed = Uint8Array.from(telling.flatMap(({ kept }) => kept.map(Number)));
  const sparse = regress(samplesOf(lessons, reader(known), known), shapeOf(known), plan, allowed);
  const stored = [...known].map(
    ([feature, index]) => [feature, rounded(weightsOf(sparse, index), plan.step)] as const,
  );
  return {
    bias: [...sparse.bias].map((value) => Number(value.toFixed(3))),
    of: new Map(stored.filter(([, pairs]) => pairs.length > 0)),
  };
}
