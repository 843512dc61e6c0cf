import { t } from '../platform/i18n';
import './period-switch.css';

interface PeriodSwitchProps {
  readonly current: 'week' | 'month' | 'year' | null;
  /** A day (`YYYY-MM-DD`) of what is shown: its week, month and year are what the links lead to. */
  readonly day: string;
}

/** Leads to the week, the month or the year. */
export function PeriodSwitch({ current, day }: PeriodSwitchProps) {
  const links = [
    ['week', `#week?${day}`, t('navWeek')],
    ['month', `#calendar?${day.slice(0, 7)}`, t('calendarMonth')],
    ['year', `#calendar?${day.slice(0, 4)}`, t('calendarYear')],
  ] as const;
  return (
    <nav class="period-switch" aria-label={t('calendarSwitch')}>
      {links.map(([name, href, words]) => (
        <a key={name} href={href} aria-current={name === current ? 'true' : undefined}>
          {words}
        </a>
      ))}
    </nav>
  );
}
