import { useEffect, useState } from 'preact/hooks';
import { noteFailure } from '../../platform/health';
import { ask } from '../../platform/messaging';
import { missingHosts, requestHosts } from '../../platform/permissions';
import { settings } from '../state';

export interface MissingHosts {
  /** Match patterns that Tosha needs and lacks permission for. */
  readonly hosts: readonly string[];
  /** Asks the browser's user for some of them. Must be called straight from a click. */
  request(hosts: readonly string[]): void;
}

/** The site permissions that are missing under the settings of now, and a way to get them back. */
export function useMissingHosts(): MissingHosts {
  const [hosts, setHosts] = useState<readonly string[]>([]);
  const { sites, embeds, restricted, restrictedHours, engines } = settings.value;
  async function look(): Promise<void> {
    setHosts(await missingHosts(settings.value));
  }
  const note = noteFailure('permissionsFailed');
  useEffect(() => {
    look().catch(note);
  }, [sites, embeds, restricted, restrictedHours, engines]);

  function request(wanted: readonly string[]): void {
    // No `await` before this call: Firefox only asks within the click itself.
    requestHosts([...wanted])
      .then((granted) => (granted ? ask('reconcile', {}) : null))
      .then(look)
      .catch(note);
  }
  return { hosts, request };
}
