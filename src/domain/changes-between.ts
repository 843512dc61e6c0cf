import type { Change } from './change';
import { choiceFields } from './choices';
import { listChanges } from './restricted-lists';
import type { Settings } from './settings';

interface Named {
  readonly id: string;
}

/** What a policy sets is not the user's to carry elsewhere. */
const isOwn = ({ id }: Named) => !id.startsWith('managed:');

/** True for values that JSON could not tell apart, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other;
  const [keys, others] = [Object.keys(one), Object.keys(other)];
  return (
    keys.length === others.length &&
    keys.every((key) => isSame(one[key as keyof typeof one], other[key as keyof typeof other]))
  );
}

function changed<T extends Named>(before: readonly T[], after: readonly T[]): T[] {
  return after.filter((entry) => {
    const was = before.find(({ id }) => id === entry.id);
    return isOwn(entry) && !(was && isSame(was, entry));
  });
}

function gone(before: readonly Named[], after: readonly Named[]): string[] {
  return before
    .filter((entry) => isOwn(entry) && !after.some(({ id }) => id === entry.id))
    .map(({ id }) => id);
}

function choices(before: Settings, after: Settings, binding: boolean): Change[] {
  return (Object.keys(choiceFields) as (keyof typeof choiceFields)[])
    .filter((name) => (name === 'breaks' || name === 'door') === binding)
    .filter((name) => !isSame(before[name], after[name]))
    .map((name) => ({ type: 'choice', name, value: after[name] }) as Change);
}

/**
 * The changes that lead from some settings to others: rules and choices, never the lock, the language, what waits or
 * what a policy sets. What is new comes before what goes, so that a rule can take another's place; groups come before
 * the limits that speak of them, and choices before the rules that bind them.
 */
export function changesBetween(before: Settings, after: Settings): Change[] {
  const sites = Object.entries(after.sites).filter(([id, site]) => !isSame(before.sites[id], site));
  const goneSites = Object.keys(before.sites).filter((id) => !after.sites[id]);
  return [
    ...choices(before, after, false),
    ...listChanges(before, after),
    ...sites.map(([site, { tracked, wholeSite }]): Change => ({ type: 'site', site, tracked, wholeSite })),
    ...changed(before.groups, after.groups).map((group): Change => ({ type: 'group', group })),
    ...changed(before.limits, after.limits).map((limit): Change => ({ type: 'limit', limit })),
    ...changed(before.hours, after.hours).map((hours): Change => ({ type: 'hours', hours })),
    ...choices(before, after, true),
    ...gone(before.limits, after.limits).map((id): Change => ({ type: 'removeLimit', id })),
    ...gone(before.hours, after.hours).map((id): Change => ({ type: 'removeHours', id })),
    ...gone(before.groups, after.groups).map((id): Change => ({ type: 'removeGroup', id })),
    ...goneSites.map((site): Change => ({ type: 'removeSite', site })),
  ];
}
