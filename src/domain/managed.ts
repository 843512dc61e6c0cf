import type { SiteId } from './catalogue';
import type { RestrictedLevel, SiteSettings } from './choices';
import type { Group, Limit } from './limit';
import type { Schedule } from './schedule';

/** What the ids of everything begin with that a policy has set. */
export const managedPrefix = 'managed:';

/** What a policy of the browser sets. It comes on top of the user's own settings and can only make them stricter. */
export interface Managed {
  readonly sites: Readonly<Record<SiteId, SiteSettings>>;
  readonly groups: readonly Group[];
  readonly limits: readonly Limit[];
  readonly hours: readonly Schedule[];
  readonly restricted: RestrictedLevel | null;
}

/** True for a limit, hours or a group that a policy has set. */
export function isManaged({ id }: { readonly id: string }): boolean {
  return id.startsWith(managedPrefix);
}
