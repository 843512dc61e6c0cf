import * as v from 'valibot';

/** What the user has ticked as done: an id, and the day (`YYYY-MM-DD`) it was ticked on. */
export type Ticks = Readonly<Record<string, string>>;

/** No list of things to tick is longer. */
const mostTicks = 500;

/** How the id of a thing to tick has to look. */
export const tickId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,32}\/[A-Za-z0-9-]{1,32}$/));
/** A day that the calendar has. */
const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => new Date(Date.parse(text) || 0).toISOString().startsWith(text)),
);

/** Reads stored ticks; those that do not fit are left out. */
export const ticksSchema = v.fallback(
  v.pipe(
    v.record(v.string(), v.unknown()),
    v.transform((ticks): Ticks => {
      const fitting = Object.entries(ticks).filter(([id, on]) => v.is(tickId, id) && v.is(day, on));
      return Object.fromEntries(fitting.slice(0, mostTicks)) as Ticks;
    }),
  ),
  {},
);

/** The ticks after one was set on a day, or taken away (`null`). */
export function withTick(ticks: Ticks, id: string, on: string | null): Ticks {
  const { [id]: _, ...others } = ticks;
  return on === null ? others : { ...others, [id]: on };
}

/** The ticks of two places: one that either has stays, with its own day where both have it. */
export function mergeTicks(own: Ticks, others: Ticks): Ticks {
  // The own ones come first, and none of them is one too many.
  const all = { ...own, ...others, ...own };
  return Object.fromEntries(Object.entries(all).slice(0, mostTicks));
}
