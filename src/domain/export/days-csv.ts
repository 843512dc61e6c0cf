import { attentionKinds, type DayUsage, timeOf } from '../usage';
import { csvLine, seconds } from './csv';

/** The names of the columns. */
export const daysHead = csvLine([
  'day',
  'site',
  'section',
  'name',
  'seconds',
  'videos',
  'skipped',
  'visits',
  ...attentionKinds,
  'day_seconds',
  'goal_seconds',
]);

/**
 * A day as lines of a table, one for each section of which anything is known.
 * @param nameOf what a section is called
 */
export function dayLines(day: DayUsage, nameOf: (section: string) => string): string {
  const { views, skips, visits, kinds, goal } = day;
  const watched = Object.keys(day.atoms).flatMap((key) => key.split('+'));
  const ids = [...watched, ...[views, skips, visits, kinds].flatMap(Object.keys)];
  const whole = seconds(timeOf(day, new Set(watched)));
  return [...new Set(ids)]
    .sort()
    .map((id) =>
      csvLine([
        day.day,
        id.split('/')[0] ?? '',
        id,
        nameOf(id),
        seconds(timeOf(day, new Set([id]))),
        ...[views, skips, visits].map((counts) => counts[id] ?? 0),
        ...attentionKinds.map((kind) => seconds(kinds[id]?.[kind] ?? 0)),
        whole,
        goal == null ? null : seconds(goal),
      ]),
    )
    .join('');
}
