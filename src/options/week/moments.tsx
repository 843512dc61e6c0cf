import type { WeekReport } from '../../domain/report';
import { lateHours } from '../../domain/report/bedtime';
import type { Moments } from '../../domain/report/moments';
import type { WeekTrace } from '../../domain/report/week-trace';
import {
  formatClock,
  formatDay,
  formatDuration,
  formatNumber,
  locale,
  sectionName,
  t,
} from '../../platform/i18n';
import { Card } from '../../ui/card';
import { type Row, Rows } from '../../ui/rows';

interface MomentsProps {
  readonly week: WeekReport;
  readonly before: WeekReport | null;
  readonly moments: Moments;
  readonly trace: WeekTrace;
}

const times = (count: number) => t('weekExtraTimes', { count });

function extraRow({ extras, extraMs }: Moments): Row {
  const often = times(extras);
  const row = { key: 'extra', name: t('weekExtra') };
  return extraMs === null
    ? { ...row, value: often }
    : { ...row, value: formatDuration(extraMs), detail: often };
}

function bedtimeRow({ ms, of, own }: NonNullable<WeekTrace['bedtime']>): Row {
  const { from, to } = lateHours;
  return {
    key: 'bedtime',
    name: own ? t('weekBedtime') : t('weekLate', { from: formatClock(from), to: formatClock(to) }),
    value: formatDuration(ms),
    detail: (ms / of).toLocaleString(locale(), { style: 'percent' }),
  };
}

/** What did not happen is left out, but for the night: nothing is good news there. */
function rowsOf({ week, before, moments, trace: { longest, bedtime } }: MomentsProps): Row[] {
  const { blocks, leaves, extras } = moments;
  return [
    ...(leaves > 0 ? [{ key: 'left', name: t('weekLeft'), value: times(leaves) }] : []),
    ...(blocks > 0 ? [{ key: 'blocks', name: t('weekBlocks'), value: times(blocks) }] : []),
    ...(extras > 0 ? [extraRow(moments)] : []),
    ...(week.visits > 0
      ? [
          {
            key: 'visits',
            name: t('dayVisits'),
            value: formatNumber(week.visits),
            ...(before ? { note: t('weekLast', { value: formatNumber(before.visits) }) } : {}),
          },
        ]
      : []),
    ...(longest
      ? [
          {
            key: 'longest',
            name: t('dayLongest'),
            value: `${formatDuration(longest.ms)}, ${formatDay(longest.day, 'weekday')}`,
            note: sectionName(longest.section),
          },
        ]
      : []),
    ...(bedtime ? [bedtimeRow(bedtime)] : []),
  ];
}

/** What happened in the week besides watching, and what stood out. */
export function MomentsCard(props: MomentsProps) {
  const rows = rowsOf(props);
  if (rows.length === 0) return null;
  return (
    <Card title={t('weekMoments')}>
      <div class="week-moments">
        <Rows rows={rows} />
      </div>
    </Card>
  );
}
