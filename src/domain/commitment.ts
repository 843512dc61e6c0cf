import { apply } from './apply';
import type { Change } from './change';
import { changesBetween } from './changes-between';
import { addDays } from './day';
import type { Limit } from './limit';
import type { Outcome } from './messages';
import type { QueuedChange, Settings } from './settings';
import { loosens } from './strictness';

/** What a change may do. */
export interface Permission {
  /** True where the PIN has been given: what loosens is let through to its wait. */
  readonly unlocked: boolean;
}

/** True where a change would give more than the settings give now. */
export function isLooser(settings: Settings, change: Change): boolean {
  return loosens(settings, apply(settings, change));
}

/** What a change is about: a later one of the same takes the place of one that waits. */
function concernOf(change: Change): string {
  switch (change.type) {
    case 'limit':
      return `limit:${change.limit.id}`;
    case 'removeLimit':
      return `limit:${change.id}`;
    case 'group':
      return `group:${change.group.id}`;
    case 'removeGroup':
      return `group:${change.id}`;
    case 'hours':
      return `hours:${change.hours.id}`;
    case 'removeHours':
      return `hours:${change.id}`;
    case 'site':
    case 'removeSite':
      return `site:${change.site}`;
    case 'removeLock':
      return 'lock';
    case 'items':
      return `items:${change.list}`;
    case 'choice':
      return `choice:${change.name}`;
  }
}

/** What is left of a change that waits, now that another one is made. */
function leftOf(queued: QueuedChange, made: Change): QueuedChange[] {
  const { change } = queued;
  if (concernOf(change) !== concernOf(made)) return [queued];
  if (change.type !== 'items' || made.type !== 'items') return [];
  // Of a list, only the entries that both speak of.
  const spoken = new Set(made.items);
  const items = change.items.filter((item) => !spoken.has(item));
  return items.length > 0 ? [{ ...queued, change: { ...change, items } }] : [];
}

/** What of a looser daily limit is stricter on some weekdays; `null` where nothing is. */
function stricterPart(settings: Settings, change: Change): Change | null {
  if (change.type !== 'limit' || change.limit.per !== 'day') return null;
  const { limit } = change;
  const now = settings.limits.find(({ id }) => id === limit.id);
  if (!now || now.target !== limit.target || now.measure !== limit.measure || now.per !== limit.per)
    return null;
  const amounts = now.amounts.map((amount, index) => {
    const next = limit.amounts[index] ?? null;
    return amount === null || next === null ? (amount ?? next) : Math.min(amount, next);
  });
  const part: Limit = { ...limit, amounts };
  return amounts.some((amount, index) => amount !== now.amounts[index])
    ? { type: 'limit', limit: part }
    : null;
}

/** A pause that was over before the day began binds nothing any more. */
function withoutOldPause(settings: Settings, today: string): Settings {
  const { pausedUntil } = settings;
  const isOld = pausedUntil !== null && pausedUntil < Date.parse(`${addDays(today, -1)}T00:00:00Z`);
  return isOld ? { ...settings, pausedUntil: null } : settings;
}

/**
 * Makes a change: at once when it is not looser, else queued until the wait is over; a locked Tosha refuses it. Of a
 * daily limit that is stricter on some weekdays, that part is made at once. A later change of the same thing replaces
 * the queued one. Until the welcome is finished nothing has been promised, so nothing waits.
 * @param today the day in force, `YYYY-MM-DD`
 */
export function applyChange(
  settings: Settings,
  change: Change,
  today: string,
  { unlocked }: Permission = { unlocked: false },
): { settings: Settings; outcome: Outcome } {
  const changed = apply(settings, change);
  const queued = settings.queued.flatMap((other) => leftOf(other, change));
  const current = withoutOldPause(settings, today);
  if (!loosens(current, { ...changed, pausedUntil: current.pausedUntil }))
    return { settings: { ...changed, queued }, outcome: 'now' };
  if (settings.lock && !unlocked) return { settings, outcome: 'locked' };
  if (!settings.welcomed) return { settings: { ...changed, queued }, outcome: 'now' };
  const next: QueuedChange = { change, after: addDays(today, settings.wait - 1) };
  const part = stricterPart(settings, change);
  const base = part ? apply(settings, part) : settings;
  return { settings: { ...base, queued: [...queued, next] }, outcome: 'queued' };
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

/** Takes over the rules and choices of other settings, change by change; counts what became of each. */
export function adopt(
  settings: Settings,
  incoming: Settings,
  today: string,
  permission?: Permission,
): { settings: Settings; counts: Record<Outcome, number> } {
  const counts: Record<Outcome, number> = { now: 0, queued: 0, locked: 0 };
  let adopted = settings;
  for (const change of changesBetween(settings, incoming)) {
    const made = applyChange(adopted, change, today, permission);
    counts[made.outcome] += 1;
    adopted = made.settings;
  }
  return { settings: adopted, counts };
}
