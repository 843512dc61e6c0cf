import type { SectionId } from './catalogue';
import { sectionsOf, trackedSections } from './coverage';
import type { Limit } from './limit';
import type { Schedule } from './schedule';
import type { Settings } from './settings';

/** The rules that cover one section. */
export interface SectionRules {
  readonly limits: readonly Limit[];
  readonly hours: readonly Schedule[];
  /** True where breaks cover it. */
  readonly breaks: boolean;
  /** True where a pause that the user takes covers it: it counts as short video. */
  readonly counted: boolean;
  /** True where the question at the door is asked: it is a feed. */
  readonly door: boolean;
}

const known = new WeakMap<Settings, ReadonlyMap<SectionId, SectionRules>>();

function find(settings: Settings): ReadonlyMap<SectionId, SectionRules> {
  const limits = new Map<SectionId, Limit[]>();
  const hours = new Map<SectionId, Schedule[]>();
  const enter = <T>(into: Map<SectionId, T[]>, section: SectionId, rule: T) => {
    const list = into.get(section);
    if (list) list.push(rule);
    else into.set(section, [rule]);
  };
  for (const limit of settings.limits)
    for (const section of sectionsOf(limit.target, settings)) enter(limits, section, limit);
  for (const schedule of settings.hours)
    for (const section of sectionsOf(schedule.target, settings)) enter(hours, section, schedule);
  const rested = sectionsOf(settings.breaks.target, settings);
  const counted = sectionsOf('all', settings);
  return new Map(
    trackedSections(settings).map(({ id, short }) => [
      id,
      {
        limits: limits.get(id) ?? [],
        hours: hours.get(id) ?? [],
        breaks: settings.breaks.on && rested.has(id),
        counted: counted.has(id),
        door: settings.door && short,
      },
    ]),
  );
}

/** The rules of every section that is counted and limited. Found once for the very same settings. */
export function rulesBySection(settings: Settings): ReadonlyMap<SectionId, SectionRules> {
  const before = known.get(settings);
  if (before) return before;
  const found = find(settings);
  known.set(settings, found);
  return found;
}
