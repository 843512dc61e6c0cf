import { ask } from '../../platform/messaging';
import { isConnected, onRestriction } from '../../platform/worker-link';
import { keepCookie } from './cookie';
import { createFilter } from './filter';
import { createQuiet } from './quiet';
import { checkOnce } from './self-check';

/** What the scripts of restricted mode share in one document; no page can see it. */
interface Shared {
  /** Set by `restrict/strict.js` before this script: the level, before the worker has been asked. */
  toshaStrict?: boolean;
  /** Lets the script that works here already ask anew; false when that one is an orphan. */
  toshaRestrict?: () => boolean;
}

const shared = globalThis as Shared;

/** A worker that does not answer is asked so often again, after so many ms. */
const mostTries = 5;
const againMs = 500;

function start(): void {
  const stop = new AbortController();
  // Until the worker has answered, a strict page waits with its videos.
  const filter = createFilter(shared.toshaStrict ?? false, stop.signal);
  const quiet = createQuiet(stop.signal);
  let checking = new AbortController();

  async function refresh(): Promise<void> {
    const restriction = await ask('restriction', {});
    if (stop.signal.aborted) return;
    filter.obey(restriction);
    quiet.obey(restriction);
    checking.abort();
    checking = new AbortController();
    checkOnce(restriction, AbortSignal.any([checking.signal, stop.signal]));
    // A browser that takes no cookies is asked again with the next page.
    keepCookie(restriction).catch(() => undefined);
  }

  /** The worker may just be starting: it is asked again, as long as it is there. */
  function tryRefresh(triesLeft = mostTries): void {
    refresh().catch(() => {
      if (triesLeft === 0 || !isConnected()) stop.abort();
      else setTimeout(() => tryRefresh(triesLeft - 1), againMs);
    });
  }

  shared.toshaRestrict = () => {
    if (!isConnected()) stop.abort();
    if (stop.signal.aborted) return false;
    tryRefresh();
    return true;
  };
  onRestriction(() => shared.toshaRestrict?.(), stop.signal);
  shared.toshaRestrict();
}

if (!shared.toshaRestrict?.()) start();
