import type { Driven } from './driven';
import { ask, countedMs } from './tosha';
import { until } from './until';

/**
 * Counted ms of a section once nothing more comes: what a page that was closed still had to say is stored. For tests
 * that compare what is counted with something that is read later.
 */
export async function countedInTheEnd(driven: Driven, section: string): Promise<number> {
  let before = Number.NaN;
  const { ms } = await until(
    async () => {
      const last = before;
      // The worker does one thing after the other: when it answers, what came earlier has been done.
      await ask(driven, 'reconcile');
      before = await countedMs(driven, section);
      return before === last ? { ms: before } : null;
    },
    { every: 1_000, timeout: 20_000, what: `nothing more of ${section} to count` },
  );
  return ms;
}
