/** One part of a breath: what the words say, how long, and whether the chest is full at its end. */
export interface BreathPart {
  readonly word: 'breatheIn' | 'breatheHold' | 'breatheOut';
  /** Whole ms. */
  readonly ms: number;
  readonly full: boolean;
}

type Breath = readonly [BreathPart, ...BreathPart[]];

const breathe = (inMs: number, holdMs: number, outMs: number): Breath => [
  { word: 'breatheIn', ms: inMs, full: true },
  { word: 'breatheHold', ms: holdMs, full: true },
  { word: 'breatheOut', ms: outMs, full: false },
];

/**
 * Slow breaths of the kinds that people teach. Around six breaths a minute and a longer way out calm most people
 * (Zaccaro et al. 2018, doi 10.3389/fnhum.2018.00353).
 */
export const breathPatterns = {
  slow: breathe(4_000, 2_000, 6_000),
  box: [...breathe(4_000, 4_000, 4_000), { word: 'breatheHold', ms: 4_000, full: false }],
  fourSevenEight: breathe(4_000, 7_000, 8_000),
} as const satisfies Readonly<Record<string, Breath>>;

export type BreathPattern = keyof typeof breathPatterns;

export const breathPatternNames = Object.keys(breathPatterns) as readonly BreathPattern[];

/** So many breaths are what has to be done for a little more. */
export const breathsForExtra = 3;

const lengthOf = (parts: readonly BreathPart[]) => parts.reduce((sum, { ms }) => sum + ms, 0);

/** How long one breath takes, ms. */
export function breathMs(pattern: BreathPattern): number {
  return lengthOf(breathPatterns[pattern]);
}

/** Where somebody is in an exercise. */
interface BreathMoment {
  readonly part: BreathPart;
  /** Whole seconds that are left of the part, from 1. */
  readonly left: number;
  /** How many breaths are done. */
  readonly breaths: number;
}

/** What to do after so many whole seconds (from 0) of an exercise. */
export function breathAt(pattern: BreathPattern, seconds: number): BreathMoment {
  const parts: Breath = breathPatterns[pattern];
  const inBreath = (seconds * 1000) % lengthOf(parts);
  const index = parts.findIndex((_, at) => inBreath < lengthOf(parts.slice(0, at + 1)));
  return {
    part: parts[index] ?? parts[0],
    left: (lengthOf(parts.slice(0, index + 1)) - inBreath) / 1000,
    breaths: Math.floor((seconds * 1000) / lengthOf(parts)),
  };
}
