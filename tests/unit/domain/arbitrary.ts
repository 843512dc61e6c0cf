import fc from 'fast-check';
import { type SectionId, sites } from '../../../src/domain/catalogue';
import type { Breaks } from '../../../src/domain/choices';
import type { Counters } from '../../../src/domain/counters';
import { advanceDay } from '../../../src/domain/day';
import type { Group, Limit, Period, Target } from '../../../src/domain/limit';
import type { Schedule, Window } from '../../../src/domain/schedule';
import { parseSettings, type Settings } from '../../../src/domain/settings';
import { purposes, type Run, type Today } from '../../../src/domain/today';
import { emptyDay } from '../../../src/domain/usage';
import type { Clock } from '../../../src/domain/verdict';
import { weekStart } from '../../../src/domain/week';

export const minute = 60_000;
export const hour = 60 * minute;
/** Three sites are enough for every way in which rules can overlap. */
const few = sites.slice(0, 3);
export const fewSections: SectionId[] = few.flatMap(({ short, rest }) => [short.id, rest.id]);
const groupIds = ['g1', 'g2'];
export const limitIds = ['goal', 'l1', 'l2', 'l3'];

export const zone: fc.Arbitrary<string> = fc.constantFrom(
  'Africa/Nairobi',
  'America/New_York',
  'Europe/London',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Santiago',
  'Africa/Casablanca',
  'UTC',
);
export const moment = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) });

const member = fc.constantFrom(...few.map(({ id }) => id), ...fewSections);
export const target: fc.Arbitrary<Target> = fc.oneof(
  fc.constant<Target>('all'),
  member as fc.Arbitrary<Target>,
  fc.constantFrom(...groupIds, 'nowhere').map((id): Target => `group:${id}`),
);
export const group: fc.Arbitrary<Group> = fc.record({
  id: fc.constantFrom(...groupIds),
  name: fc.constant('some'),
  members: fc.uniqueArray(member, { maxLength: 4 }),
});

const timeAmount = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 120 }).map((minutes) => minutes * minute),
);
const viewAmount = fc.integer({ min: 0, max: 60 });

export const limit: fc.Arbitrary<Limit> = fc
  .tuple(
    fc.constantFrom(...limitIds),
    target,
    fc.constantFrom('time' as const, 'views' as const),
    fc.constantFrom<Period>('day', 'week', 'visit'),
  )
  .chain(([id, covers, measure, per]) => {
    const amount = measure === 'time' ? timeAmount : viewAmount;
    const amounts =
      per === 'day'
        ? fc.array(fc.option(amount, { freq: 4 }), { minLength: 7, maxLength: 7 })
        : amount.map((one) => [one]);
    return amounts.map((all): Limit => ({ id, target: covers, measure, per, amounts: all }));
  });

const minuteOfDay = fc.oneof(
  fc.integer({ min: 0, max: 23 }).map((full) => full * 60),
  fc.integer({ min: 0, max: 1439 }),
);
export const window: fc.Arbitrary<Window> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
  from: minuteOfDay,
  to: minuteOfDay,
});
export const schedule: fc.Arbitrary<Schedule> = fc.record({
  id: fc.constantFrom('h1', 'h2', 'h3'),
  target,
  mode: fc.constantFrom('closed' as const, 'only' as const),
  windows: fc.array(window, { maxLength: 4 }),
  bedtime: fc.boolean(),
  windDown: fc.boolean(),
});

const byId = <T extends { readonly id: string }>(one: fc.Arbitrary<T>, maxLength: number) =>
  fc.uniqueArray(one, { maxLength, selector: ({ id }) => id });

const breaks: fc.Arbitrary<Breaks> = fc.record({
  on: fc.boolean(),
  target,
  afterMs: fc.integer({ min: 5, max: 60 }).map((minutes) => minutes * minute),
  pauseMs: fc.integer({ min: 1, max: 60 }).map((minutes) => minutes * minute),
});
const siteChoice = fc.record({ tracked: fc.boolean(), wholeSite: fc.boolean() });

/** Valid settings about three sites, with nothing that is measured against the clock. */
export const settings: fc.Arbitrary<Settings> = fc
  .record({
    sites: fc.record(Object.fromEntries(few.map(({ id }) => [id, siteChoice]))),
    groups: byId(group, 2),
    limits: byId(limit, 4),
    hours: byId(schedule, 2),
    breaks,
    door: fc.boolean(),
    fade: fc.boolean(),
    friendLinks: fc.boolean(),
    dayStart: fc.integer({ min: 0, max: 720 }),
    wait: fc.integer({ min: 1, max: 7 }),
    extra: fc.record({
      ms: fc.integer({ min: 1, max: 15 }).map((minutes) => minutes * minute),
      perDay: fc.integer({ min: 0, max: 6 }),
      friction: fc.constant('wait'),
    }),
  })
  .map((some) => parseSettings({ ...some, welcomed: true }));

const ms = fc.integer({ min: 0, max: 150 * minute });
const atomKey = fc.uniqueArray(fc.constantFrom(...fewSections), { minLength: 1, maxLength: 3 });
const counters: fc.Arbitrary<Counters> = fc.record({
  atoms: fc
    .array(fc.tuple(atomKey, ms), { maxLength: 4 })
    .map((atoms) => Object.fromEntries(atoms.map(([key, time]) => [[...key].sort().join('+'), time]))),
  views: fc.dictionary(fc.constantFrom(...fewSections), fc.integer({ min: 0, max: 60 }), { maxKeys: 3 }),
});
const doorKeys = fewSections.map((id) => `door:${id}`);

/** A moment, and where things stand then; `extras`: with time that was granted on top. */
export function present(
  extras: boolean,
  zones = zone,
): fc.Arbitrary<{ clock: Clock; today: Today; dayStart: number }> {
  return fc
    .record({
      now: moment,
      zone: zones,
      dayStart: fc.integer({ min: 0, max: 720 }),
      used: counters,
      week: counters,
      shift: fc.constantFrom(0, 0, 90 * minute),
      runs: fc.dictionary(
        fc.constantFrom(...limitIds, 'break', ...doorKeys),
        fc.record({
          ms,
          views: fc.integer({ min: 0, max: 60 }),
          ago: fc.integer({ min: 0, max: 20 * minute }),
        }),
        { maxKeys: 6 },
      ),
      doors: fc.dictionary(
        fc.constantFrom(...fewSections),
        fc.record({ ms, ago: fc.integer({ min: 0, max: hour }) }),
        { maxKeys: 3 },
      ),
      until: fc.dictionary(fc.constantFrom(...limitIds, 'h1', ...doorKeys), ms, { maxKeys: 3 }),
      before: fc.option(zones),
    })
    .map(({ now, zone: here, dayStart, used, week, shift, runs, doors, until, before }) => {
      const state = advanceDay(null, now, here, dayStart);
      const isMonday = weekStart(state.day, 1) === state.day;
      const line = now + shift;
      const run = (all: typeof runs): Record<string, Run> =>
        Object.fromEntries(
          Object.entries(all).map(([key, { ago, ...rest }]) => [key, { ...rest, end: line - ago }]),
        );
      const today: Today = {
        usage: { ...emptyDay(state.day, here), ...used },
        week: isMonday ? { atoms: {}, views: {} } : week,
        runs: run(runs),
        doors: Object.fromEntries(
          Object.entries(doors).map(([key, answer]) => [
            key,
            { purpose: purposes[0], ms: answer.ms, at: line - answer.ago },
          ]),
        ),
        extra: extras ? { day: state.day, used: 1, until } : null,
        endsAt: state.end,
        shift,
        zones: before ? [before, here] : [here],
      };
      return { clock: { now, zone: here }, today, dayStart };
    });
}

/** The same at a later moment, when nothing more was watched. */
export function later(today: Today, { now, zone: here }: Clock, dayStart: number, at: number): Today {
  if (at < today.endsAt) return today;
  const start = advanceDay(null, now, here, dayStart);
  const { day, end } = advanceDay(start, at, here, dayStart);
  const sameWeek = weekStart(day, 1) === weekStart(today.usage.day, 1);
  const week = {
    atoms: sum(today.week.atoms, today.usage.atoms),
    views: sum(today.week.views, today.usage.views),
  };
  return {
    ...today,
    usage: emptyDay(day, here),
    week: sameWeek ? week : { atoms: {}, views: {} },
    extra: null,
    endsAt: end,
    zones: [here],
  };
}

/** Two sets of numbers together. */
export function sum(one: Readonly<Record<string, number>>, other: Readonly<Record<string, number>>) {
  const all: Record<string, number> = { ...one };
  for (const [key, value] of Object.entries(other)) all[key] = (all[key] ?? 0) + value;
  return all;
}
