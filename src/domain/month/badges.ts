import { type StepId, steps, type Theme, themes } from './steps';

/** Badges for a number of steps: the first, a week's, half and all. */
export const countBadges = { first: 1, week: 7, half: 15, all: 30 } as const;

export type Badge = keyof typeof countBadges | Theme;

/** What somebody has earned for themselves: by the number of steps, and a theme of which all is done. */
export function badgesOf(done: ReadonlySet<StepId>): Badge[] {
  const counts = (Object.keys(countBadges) as (keyof typeof countBadges)[]).filter(
    (badge) => done.size >= countBadges[badge],
  );
  const whole = themes.filter((theme) => steps.every((step) => step.theme !== theme || done.has(step.id)));
  return [...counts, ...whole];
}
