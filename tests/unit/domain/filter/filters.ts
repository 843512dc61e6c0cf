import type { Match } from '../../../../src/domain/filter/caption';
import { compileFilter } from '../../../../src/domain/filter/compile';
import { judge } from '../../../../src/domain/filter/judge';
import { type Topic, topics } from '../../../../src/domain/filter/topics';

const level = 'strict';

type Judge = (text: string, creator?: string) => Match | null;

function judging(filter: ReturnType<typeof compileFilter>): Judge {
  return (text, creator) => judge(filter, { texts: [text], creators: creator ? [creator] : [] });
}

/** Judges by the user's own words alone. */
export const judgingOwn = (...own: string[]): Judge => judging(compileFilter({ topics: [], own, level }));

/** Judges by ready-made topics: all, if none is named. */
export const judgingTopics = (...some: Topic[]): Judge =>
  judging(compileFilter({ topics: some.length > 0 ? some : topics, own: [], level }));
