import { type SectionId, sections, sites } from '../../src/domain/catalogue';
import { decide, decideAll } from '../../src/domain/decide';
import type { Limit, Period, Target } from '../../src/domain/limit';
import { mostGroups, mostLimits, mostSchedules } from '../../src/domain/rules';
import { parseSettings, type Settings } from '../../src/domain/settings';
import type { Today } from '../../src/domain/today';
import { emptyDay } from '../../src/domain/usage';
import { type Measurement, median, type Row } from './bench';

const minute = 60_000;
const zone = 'Africa/Nairobi';
const now = Date.UTC(2026, 10, 22, 9);
const ids: SectionId[] = sections.map(({ id }) => id);
const periods: readonly Period[] = ['day', 'week', 'visit'];
const many = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index));

/** As many rules as settings may hold, over every site. */
function fullSettings(): Settings {
  const members = (index: number) => ids.filter((_, at) => (at * 7 + index) % 5 < 2);
  const targetOf = (index: number): Target =>
    index % 4 === 0 ? (ids[index % ids.length] ?? 'all') : `group:g${index % mostGroups}`;
  return parseSettings({
    welcomed: true,
    sites: Object.fromEntries(sites.map(({ id }) => [id, { tracked: true, wholeSite: true }])),
    groups: many(mostGroups, (index) => ({ id: `g${index}`, name: `${index}`, members: members(index) })),
    limits: many(mostLimits, (index): Limit => {
      const per = periods[index % 3] ?? 'day';
      const amount = (60 + index) * minute;
      const amounts = per === 'day' ? new Array<number>(7).fill(amount) : [amount * 7];
      return {
        id: `l${index}`,
        target: targetOf(index),
        measure: index % 2 ? 'views' : 'time',
        per,
        amounts,
      };
    }),
    hours: many(mostSchedules, (index) => ({
      id: `h${index}`,
      target: targetOf(index),
      mode: 'closed',
      windows: many(7, (day) => ({ days: [day + 1], from: 1200 + index, to: 300 + index })),
    })),
    breaks: { on: true, target: 'all', afterMs: 60 * minute, pauseMs: 5 * minute },
  });
}

/** A day in which every section was watched, alone and beside others, so many ms more than the last time. */
function dayWith(more: number): Today {
  const atoms = Object.fromEntries(
    ids.map((id, index) => [`${id}+${ids[(index + 1) % ids.length]}`, minute + more]),
  );
  const views = Object.fromEntries(ids.map((id) => [id, 3]));
  return {
    usage: { ...emptyDay('2026-11-22', zone), atoms, views },
    week: { atoms, views },
    runs: { break: { ms: minute, views: 1, end: now } },
    doors: {},
    extra: null,
    endsAt: now + 16 * 60 * minute,
    shift: 0,
    zones: [zone],
  };
}

/** The middle of many runs, each on a day that was not seen before, ms. */
function time(run: (today: Today) => void): number {
  const lasted = many(60, (index) => {
    const today = dayWith(index);
    const before = performance.now();
    run(today);
    return performance.now() - before;
  });
  return median(lasted.slice(10));
}

function measure(): Row[] {
  const settings = fullSettings();
  const clock = { now, zone };
  const one = time((today) => decide('youtube/shorts', settings, today, clock));
  const all = time((today) => decideAll(settings, today, clock));
  return [
    {
      what: `A decision with ${mostLimits} limits, ${mostGroups} groups and ${mostSchedules} hours`,
      gate: 'under 1 ms',
      browser: null,
      measured: `${one.toFixed(2)} ms; all ${ids.length} sections together ${all.toFixed(1)} ms`,
      met: one < 1,
    },
  ];
}

/** In Node, whose engine is Chromium's: the judge knows no browser. */
export const decision: Measurement = {
  name: 'decision',
  browsers: [null],
  phase: 'times',
  measure: async () => measure(),
};
