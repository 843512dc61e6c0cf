import * as v from 'valibot';
import { isSectionId, isSiteId } from './catalogue';
import type { Group, Limit, Target } from './limit';
import type { Schedule } from './schedule';
import { wholeText } from './whole-text';

const dayMs = 86_400_000;

/** The most of each that settings may hold: far more than anybody needs, and a decision stays quick. */
export const mostLimits = 200;
export const mostGroups = 50;
export const mostSchedules = 50;
/** The most windows that hours may have. */
export const mostWindows = 21;
/** No limit of videos is higher. */
const mostViews = 100_000;

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** How a target has to look. A group need not exist: then it covers nothing. */
export const targetSchema = v.custom<Target>(
  (value) =>
    value === 'all' ||
    isSectionId(value) ||
    isSiteId(value) ||
    (typeof value === 'string' && /^group:.{1,64}$/.test(value)),
  'not a target',
);

const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7 * dayMs));

/** How the limits of settings of version 1 look: a day's time, the same every day. */
const formerLimit = v.pipe(
  v.object({ id, target: targetSchema, perDayMs: v.pipe(amount, v.maxValue(dayMs)) }),
  v.transform(
    (limit): Limit => ({
      id: limit.id,
      target: limit.target,
      measure: 'time',
      per: 'day',
      amounts: new Array<number>(7).fill(limit.perDayMs),
    }),
  ),
);

/** How a limit has to look; one of version 1 is read too. */
export const limitSchema = v.union([
  v.pipe(
    v.object({
      id,
      target: targetSchema,
      measure: v.picklist(['time', 'views']),
      per: v.picklist(['day', 'week', 'visit']),
      amounts: v.pipe(v.array(v.nullable(amount)), v.maxLength(7)),
    }),
    v.check(
      ({ measure, per, amounts }) =>
        amounts.every(
          (one) => (one ?? 0) <= (measure === 'views' ? mostViews : per === 'week' ? 7 * dayMs : dayMs),
        ),
      'more than there is in the time',
    ),
    v.check(
      ({ per, amounts }) =>
        amounts.length === (per === 'day' ? 7 : 1) && (per === 'day' || amounts[0] !== null),
      'a day has seven amounts, a week and a visit have one',
    ),
  ),
  formerLimit,
]) as v.GenericSchema<unknown, Limit>;

/** How a group has to look. */
export const groupSchema = v.object({
  id,
  name: v.pipe(wholeText, v.trim(), v.minLength(1), v.maxLength(60)),
  members: v.pipe(
    v.array(v.custom<string>((value) => isSectionId(value) || isSiteId(value), 'not a site or section')),
    v.maxLength(200),
  ),
}) as v.GenericSchema<unknown, Group>;

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1439));
/** How the windows of hours have to look. */
export const windowSchema = v.object({
  days: v.pipe(
    v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
    v.maxLength(7),
    v.transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  ),
  from: minuteOfDay,
  to: minuteOfDay,
});

/** How hours have to look. */
export const scheduleSchema = v.object({
  id,
  target: targetSchema,
  mode: v.picklist(['closed', 'only']),
  windows: v.pipe(v.array(windowSchema), v.maxLength(mostWindows)),
  bedtime: v.fallback(v.boolean(), false),
  windDown: v.fallback(v.boolean(), true),
}) as v.GenericSchema<unknown, Schedule>;
