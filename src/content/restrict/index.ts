import { ask } from '../../platform/messaging';
import { isConnected, onRestriction } from '../../platform/worker-link';
import { keepCookie } from './cookie';
import { createFilter } from './filter';
import { createQuiet } from './quiet';

/** What the scripts of restricted mode share in one document; no page can see it. */
interface Shared {
  /** Set by `restrict/strict.js` before this script: the level, before the worker has been asked. */
  toshaStrict?: boolean;
  /** Lets the script that works here already ask anew; false when that one is an orphan. */
  toshaRestrict?: () => boolean;
}

const shared = globalThis as Shared;

function start(): void {
  const stop = new AbortController();
  // Until the worker has answered, a strict page waits with its videos.
  const filter = createFilter(shared.toshaStrict ?? false, stop.signal);
  const quiet = createQuiet(stop.signal);

  async function refresh(): Promise<void> {
    const restriction = await ask('restriction', {});
    if (stop.signal.aborted) return;
    filter.obey(restriction);
    quiet.obey(restriction);
    await keepCookie(restriction);
  }

  shared.toshaRestrict = () => {
    if (!isConnected()) stop.abort();
    if (stop.signal.aborted) return false;
    // A worker that is just being replaced does not answer: the page is as it would be without us.
    refresh().catch(() => stop.abort());
    return true;
  };
  onRestriction(() => shared.toshaRestrict?.(), stop.signal);
  shared.toshaRestrict();
}

if (!shared.toshaRestrict?.()) start();
