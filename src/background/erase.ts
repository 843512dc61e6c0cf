import type { Answer, Request } from '../domain/messages';
import { noteAsk, readAskState, readCheckIns } from '../platform/check-in-store';
import { now } from '../platform/clock';
import { eraseUsage } from '../platform/erase-store';
import { noteGap, takeBackGap } from '../platform/gaps-store';
import { noteFailure } from '../platform/health';
import { takeBackErased } from '../platform/take-back';
import { look } from './look';
import { inOrder } from './queue';
import { reconcile } from './reconcile';
import { noteErased, takeBackErasure } from './sync-erase';

/** Erased answers leave no trace of when they were given. */
async function forgetAsk(): Promise<void> {
  const last = (await readCheckIns()).at(-1)?.at ?? 0;
  await noteAsk(last === 0 ? { lastAt: 0, askedAt: 0 } : { lastAt: last });
}

/** Erases what was recorded, and gives what it took out: whoever asked can bring it back. */
export function onErase(selection: Request<'erase'>): Promise<Answer<'erase'>> {
  return inOrder(async () => {
    const seen = await look();
    const erased = await eraseUsage(selection, seen);
    const at = now();
    await noteGap(selection, seen.standing.state.day, at).catch(noteFailure('gapNotNoted'));
    await noteErased(selection, seen.standing.state.day, at).catch(noteFailure('syncNotFollowed'));
    if (selection.checkIns) await forgetAsk().catch(noteFailure('askNotForgotten'));
    // Something has to wake this worker when it is time to tell.
    await reconcile().catch(noteFailure('reconcileFailed'));
    return { ...erased, at };
  });
}

/** Puts back what was erased. */
export function onTakeBack(erased: Request<'takeBack'>): Promise<null> {
  return inOrder(async () => {
    const { standing, settings } = await look();
    // First, so that it is erased nowhere else once it is back here.
    if (erased.at !== undefined) await takeBackErasure(erased.at);
    if (erased.at !== undefined) await takeBackGap(erased.at);
    await takeBackErased(erased, standing, settings);
    const given = erased.checkIns.map(({ at }) => at);
    const { lastAt } = await readAskState();
    if (given.length > 0) await noteAsk({ lastAt: Math.max(lastAt, ...given.slice(-1)) });
    return null;
  });
}
