import { progressOf } from '../domain/month/progress';
import { worldDayOf } from '../domain/month/world-day';
import { dueSettings } from '../domain/safety/ticks';
import type { Ticks } from '../domain/ticks';
import { t } from '../platform/i18n';
import { CheckInLine } from './check-in-line';
import { QuietLine } from './quiet-line';

const dayWords = { mental: 'monthDayMental', life: 'popupDayLife' } as const;

/** A world day of mental health, a check-in that is due, and settings of accounts that were checked half a year ago. */
export function WellbeingLines({ ticks, day }: { ticks: Ticks; day: string }) {
  const worldDay = worldDayOf(day);
  return (
    <>
      {worldDay && (
        <QuietLine to="support" words={t('navSupport')}>
          {t(dayWords[worldDay])}
        </QuietLine>
      )}
      <CheckInLine />
      {progressOf(ticks, day).state === 'open' && (
        <QuietLine to="month" words={t('popupSee')}>
          {t('popupMonth')}
        </QuietLine>
      )}
      {dueSettings(ticks, day).length > 0 && (
        <QuietLine to="safety" words={t('popupSee')}>
          {t('popupSafetyDue')}
        </QuietLine>
      )}
    </>
  );
}
