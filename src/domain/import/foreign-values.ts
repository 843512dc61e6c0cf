import * as v from 'valibot';
import { Refused } from './history';
import type { rowSchemas } from './row-schemas';

type DaySchema = ReturnType<typeof rowSchemas>['day'];

/** Reads a value of another program's file, or refuses the file. */
export function readAs<T>(schema: v.GenericSchema<unknown, T>, value: unknown, where: string): T {
  const parsed = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (parsed.success) return parsed.output;
  throw new Refused(parsed.issues[0].message === 'future' ? 'future' : 'row', where);
}

/** The day of a date whose year, month and day of the month are written in digits. */
export function readDay(
  schema: DaySchema,
  [year = '', month = '', date = '']: readonly (string | undefined)[],
  where: string,
): string {
  return readAs(schema, `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`, where);
}
