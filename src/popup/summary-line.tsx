import { useEffect, useState } from 'preact/hooks';
import { noteFailure } from '../platform/health';
import { t } from '../platform/i18n';
import { readTold } from '../platform/summary-store';
import { QuietLine } from './quiet-line';

/** On the day on which the weekly summary is told of: whether a notification could say so or not. */
export function SummaryLine({ day }: { day: string }) {
  const [week, setWeek] = useState('');
  useEffect(() => {
    readTold().then(
      (told) => setWeek(told.day === day ? (told.weeks.at(-1) ?? '') : ''),
      noteFailure('popupNotRead'),
    );
  }, [day]);
  if (!week) return null;
  return (
    <QuietLine to={`summary?${week}`} words={t('popupSee')}>
      {t('summaryReady')}
    </QuietLine>
  );
}
