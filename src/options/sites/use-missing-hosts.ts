import { useEffect, useState } from 'preact/hooks';
import { noteFailure } from '../../platform/health';
import { ask } from '../../platform/messaging';
import { missingHosts, requestHosts } from '../../platform/permissions';

export interface MissingHosts {
  /** Match patterns that Tosha lacks permission for. */
  readonly hosts: readonly string[];
  /** Asks the browser's user for some of them. Must be called straight from a click. */
  request(hosts: readonly string[]): void;
}

/** The site permissions that are missing, and a way to get them back. */
export function useMissingHosts(): MissingHosts {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  async function look(): Promise<void> {
    setHosts(await missingHosts());
  }
  const note = noteFailure('permissionsFailed');
  useEffect(() => {
    look().catch(note);
  }, []);

  function request(wanted: readonly string[]): void {
    // No `await` before this call: Firefox only asks within the click itself.
    requestHosts([...wanted])
      .then((granted) => (granted ? ask('reconcile', {}) : null))
      .then(look)
      .catch(note);
  }
  return { hosts, request };
}
