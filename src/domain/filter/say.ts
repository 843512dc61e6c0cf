import type { RestrictedLevel } from '../choices';
import type { Match } from './caption';
import { wholeFeature } from './features';
import { oddsOf, together } from './odds';
import type { Places } from './places';
import { type Topic, topics } from './topics';
import { type Weights, weightOf } from './weights';

/**
 * How much more has to speak for a topic than for anything harmless, in logarithms of odds: at the strict level less,
 * because there a video that is missed is worse than one that is covered for nothing. Chosen on the captions for
 * tuning; `docs/filter.md` has what comes of it.
 */
const enough: Readonly<Record<RestrictedLevel, number>> = { moderate: 1.8, strict: 0.9 };
/** How much more has to speak for a topic than for care: with less it is covered with care, with the second let through. */
const [promotion, help] = [4, -3];
/** Beside another topic, which the user does not mind, it has to be about as likely. */
const besideOthers = -1;

/** True where a caption, part by part, speaks of help, and not plainly of a topic instead. */
export function speaksOfHelp(weights: Weights, parts: readonly Places[]): boolean {
  return parts.some((places) => {
    const odds = oddsOf(weights, places);
    const care = odds.of('care');
    return care > enough.strict && together(topics.map(odds.of)) - care < promotion;
  });
}

/** The topic, of those that are switched on, that one of the texts of a caption says alone, with nothing beside it. */
export function saidAlone(
  { alone }: Weights,
  wanted: readonly Topic[],
  texts: readonly Places[],
): Topic | null {
  for (const places of texts) {
    const whole = wholeFeature(places);
    const topic = whole === null ? undefined : wanted.find((one) => weightOf(alone, whole, one) > 0);
    if (topic) return topic;
  }
  return null;
}

/** What a caption says, part by part, of the topics that are switched on. Help that any part speaks of counts for all. */
export function sayOf(
  weights: Weights,
  wanted: readonly Topic[],
  level: RestrictedLevel,
  parts: readonly Places[],
): Match | null {
  const said = parts.map((places) => oddsOf(weights, places));
  const care = said.reduce((most, odds) => Math.max(most, odds.of('care')), Number.NEGATIVE_INFINITY);
  const others = topics.filter((topic) => !wanted.includes(topic));
  for (const odds of said) {
    const ofWanted = wanted.map((topic) => ({ topic, odds: odds.of(topic) }));
    const likely = ofWanted.filter((one) => one.odds >= enough[level] && odds.isSaid(one.topic));
    const [first] = likely.sort((one, other) => other.odds - one.odds);
    if (!first || first.odds - care < help || first.odds - together(others.map(odds.of)) < besideOthers)
      continue;
    return { topic: first.topic, care: first.odds - care < promotion };
  }
  return null;
}
