import { goalOn } from '../domain/goal';
import { countedSections } from '../domain/report';
import type { DayFrame } from '../domain/report/report-day';
import { gaps } from './days';
import { settings } from './state';

/**
 * What the days of a report are measured by.
 * @param firstDay the first day that was ever recorded; `null`: none before today
 */
export function frameOf(firstDay: string | null, today: string): DayFrame {
  return {
    today,
    firstDay: firstDay ?? today,
    gaps: gaps.value,
    goalMs: (day) => goalOn(settings.value, day),
    counted: countedSections(settings.value),
  };
}
