import type { Caption, Match } from '../../domain/filter/caption';
import { compileFilter, type FilterChoice } from '../../domain/filter/compile';
import { judge } from '../../domain/filter/judge';

/** Texts that were seen before are not judged again: as many are remembered as a long evening has videos. */
const most = 2_000;

/** Judges captions; `text` stands for the caption. */
export function createVerdicts(choice: FilterChoice): (text: string, caption: Caption) => Match | null {
  const filter = compileFilter(choice);
  const verdicts = new Map<string, Match | null>();
  return (text, caption) => {
    if (caption.texts.length + caption.creators.length === 0) return null;
    const before = verdicts.get(text);
    if (before !== undefined) return before;
    const match = judge(filter, caption);
    if (verdicts.size >= most) verdicts.clear();
    verdicts.set(text, match);
    return match;
  };
}
