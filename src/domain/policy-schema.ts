import * as v from 'valibot';

/** The weekdays as a policy names them, Monday first. */
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** "mon", "Mon" or "Monday": 1 is Monday, 7 Sunday. */
const weekday = v.pipe(
  v.string(),
  v.transform((name) => weekdays.indexOf(name.trim().toLowerCase().slice(0, 3)) + 1),
  v.minValue(1, 'not a weekday'),
);
const days = v.optional(v.pipe(v.array(weekday), v.minLength(1)), weekdays);

/** "22:00" as minutes after midnight; "24:00" is midnight. */
const timeOfDay = v.pipe(
  v.string(),
  v.regex(/^(?:(?:[01]?\d|2[0-3]):[0-5]\d|24:00)$/, 'not a time of day'),
  v.transform((text) => {
    const [hours = 0, minutes = 0] = text.split(':').map(Number);
    return (hours % 24) * 60 + minutes;
  }),
);

const amount = v.pipe(v.number(), v.minValue(0));
const covered = v.optional(v.string(), 'all');

/** An entry of `limits`: one of `minutes` and `videos`. */
export const policyLimit = v.pipe(
  v.object({
    for: covered,
    minutes: v.optional(amount),
    videos: v.optional(amount),
    per: v.optional(v.picklist(['day', 'week', 'visit']), 'day'),
    days,
  }),
  v.check(({ minutes, videos }) => (minutes === undefined) !== (videos === undefined), 'minutes or videos'),
);

/** An entry of `hours`. */
export const policyHours = v.object({
  for: covered,
  mode: v.optional(v.picklist(['closed', 'only']), 'closed'),
  windows: v.pipe(v.array(v.object({ days, from: timeOfDay, to: timeOfDay })), v.minLength(1)),
  bedtime: v.optional(v.boolean(), false),
});

/** An entry of `sites`. */
export const policySite = v.object({ site: v.string(), whole: v.optional(v.boolean(), false) });

/** An entry of `groups`. */
export const policyGroup = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1)),
  members: v.pipe(v.array(v.string()), v.minLength(1)),
});

export const policyRestricted = v.picklist(['moderate', 'strict']);
