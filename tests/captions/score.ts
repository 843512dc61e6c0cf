// How well the word filter does on captions.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RestrictedLevel } from '../../src/domain/choices';
import type { Match } from '../../src/domain/filter/caption';
import { compileFilter } from '../../src/domain/filter/compile';
import { judge } from '../../src/domain/filter/judge';
import { type Topic, topics } from '../../src/domain/filter/topics';

/** `tune`: for choosing how to learn, and what is enough; `held-out`: nobody looks at them but to score at the end. Nothing is learned from either. */
export const halves = ['tune', 'held-out'] as const;
export type Half = (typeof halves)[number];

/** Captions of one language: what should be covered, what must be let through or offered support, and all else. */
interface Captions {
  readonly language: string;
  readonly covered: Readonly<Record<Topic, readonly string[]>>;
  readonly care: readonly string[];
  readonly harmless: readonly string[];
}

/** A caption that was judged. */
export interface Judged {
  readonly text: string;
  readonly match: Match | null;
}

/** What the filter made of the captions of one language. */
export interface Score {
  readonly language: string;
  readonly covered: readonly { readonly topic: Topic; readonly judged: readonly Judged[] }[];
  readonly care: readonly Judged[];
  readonly harmless: readonly Judged[];
}

export const isCovered = ({ match }: Judged) => match !== null;
/** True where a caption of help was covered without offering support first. */
export const isWronglyCovered = ({ match }: Judged) => match !== null && !match.care;

/** Scores one half of the captions at a level: every language, or one. */
export function scoreCaptions(half: Half, level: RestrictedLevel, only?: string): Score[] {
  const filter = compileFilter({ topics, own: [], level });
  const judged = (texts: readonly string[]) =>
    texts.map((text) => ({ text, match: judge(filter, { texts: [text], creators: [] }) }));
  const folder = join(import.meta.dirname, half);
  return readdirSync(folder)
    .filter((name) => !only || name === `${only}.json`)
    .map((name) => {
      const { language, covered, care, harmless } = JSON.parse(
        readFileSync(join(folder, name), 'utf8'),
      ) as Captions;
      return {
        language,
        covered: topics.map((topic) => ({ topic, judged: judged(covered[topic]) })),
        care: judged(care),
        harmless: judged(harmless),
      };
    });
}
