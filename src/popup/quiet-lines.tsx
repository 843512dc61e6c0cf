import type { Settings } from '../domain/settings';
import { t } from '../platform/i18n';
import { GoalLine } from './goal-line';
import { LockNotice } from './lock-notice';
import { QuietLine } from './quiet-line';
import { SummaryLine } from './summary-line';
import { WellbeingLines } from './wellbeing-lines';
import './quiet-line.css';

interface QuietLinesProps {
  readonly settings: Settings;
  /** The day in force, `YYYY-MM-DD`. */
  readonly day: string;
  /** True where the browser keeps Tosha out of private windows, and the user has not said that they use none. */
  readonly keptOut: boolean;
}

/** What holds or waits, under the numbers: it is never news, so it never stands before them. */
export function QuietLines({ settings, day, keptOut }: QuietLinesProps) {
  const { lock, queued, limits, hours, ticks } = settings;
  const limited = limits.length + hours.length > 0;
  return (
    <div class="quiet-lines">
      <SummaryLine day={day} />
      <GoalLine settings={settings} day={day} />
      <WellbeingLines ticks={ticks} day={day} />
      <LockNotice lock={lock} />
      {queued.length > 0 && (
        <QuietLine to="limits" words={t('popupSee')}>
          {t('popupQueued', { count: queued.length })}
        </QuietLine>
      )}
      {keptOut && limited && (
        <QuietLine to="limits" words={t('popupSee')}>
          {t('popupPrivate')}
        </QuietLine>
      )}
    </div>
  );
}
