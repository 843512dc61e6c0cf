import type { Change, QueuedChange, Settings } from './settings';

function apply(settings: Settings, change: Change): Settings {
  switch (change.type) {
    case 'limit': {
      const others = settings.limits.filter((limit) => limit.id !== change.limit.id);
      const existed = others.length < settings.limits.length;
      const limits = existed
        ? settings.limits.map((limit) => (limit.id === change.limit.id ? change.limit : limit))
        : [...others, change.limit];
      return { ...settings, limits };
    }
    case 'removeLimit':
      return { ...settings, limits: settings.limits.filter((limit) => limit.id !== change.id) };
    case 'site': {
      const { tracked, wholeSite } = change;
      return { ...settings, sites: { ...settings.sites, [change.site]: { tracked, wholeSite } } };
    }
  }
}

/** True where a change would give more time than the settings give now. */
export function isLooser(settings: Settings, change: Change): boolean {
  switch (change.type) {
    case 'limit': {
      const now = settings.limits.find((limit) => limit.id === change.limit.id);
      return (
        now !== undefined && (change.limit.perDayMs > now.perDayMs || change.limit.target !== now.target)
      );
    }
    case 'removeLimit':
      return settings.limits.some((limit) => limit.id === change.id);
    case 'site': {
      const now = settings.sites[change.site];
      // Without a limit there is nothing to loosen.
      if (!now || settings.limits.length === 0) return false;
      return (now.tracked && !change.tracked) || (now.wholeSite && !change.wholeSite);
    }
  }
}

function concerns(change: Change): string {
  if (change.type === 'site') return `site:${change.site}`;
  return `limit:${change.type === 'limit' ? change.limit.id : change.id}`;
}

/**
 * Makes a change: at once when it is stricter, queued until tomorrow when it is looser. A later change of the same
 * limit or site replaces the queued one. Until the welcome is finished nothing has been promised, so nothing waits.
 * `today` is the day in force, `YYYY-MM-DD`.
 */
export function applyChange(
  settings: Settings,
  change: Change,
  today: string,
): { settings: Settings; outcome: 'now' | 'queued' } {
  const queued = settings.queued.filter((other) => concerns(other.change) !== concerns(change));
  if (settings.welcomed && isLooser(settings, change)) {
    const next: QueuedChange = { change, after: today };
    return { settings: { ...settings, queued: [...queued, next] }, outcome: 'queued' };
  }
  return { settings: { ...apply(settings, change), queued }, outcome: 'now' };
}

/** Makes the queued changes whose day has come; the very same object when there are none. */
export function applyDue(settings: Settings, today: string): Settings {
  const due = settings.queued.filter((queued) => queued.after < today);
  if (due.length === 0) return settings;
  const changed = due.reduce((soFar, queued) => apply(soFar, queued.change), settings);
  return { ...changed, queued: settings.queued.filter((queued) => queued.after >= today) };
}

/** Takes back the queued change at `index`; the very same object when there is none there. */
export function withdraw(settings: Settings, index: number): Settings {
  if (!settings.queued[index]) return settings;
  return { ...settings, queued: settings.queued.filter((_, at) => at !== index) };
}
