import type { TrendDay } from '../../domain/check-in/trend';
import { formatCompact, formatDay, formatDays, formatDuration, formatNumber, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { DayPairs } from '../../ui/day-pairs';
import { NumberTable } from '../../ui/number-table';
import { Face } from './face';

const none = '–';
const tenth = (value: number | null) => (value === null ? none : formatNumber(Math.round(value * 10) / 10));
const time = (ms: number | null) => (ms === null ? none : formatDuration(ms));

function titleOf({ day, feeling, ms }: TrendDay): string {
  return `${formatDay(day, 'short')}: ${t('checkInOf', { value: tenth(feeling) })}, ${time(ms)}`;
}

/** How somebody felt over six weeks, above the minutes of each day. */
export function TrendCard({ days }: { days: readonly TrendDay[] }) {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(...days.map(({ ms }) => ms ?? 0));
  return (
    <Card title={t('checkInTrend')}>
      <figure class="trend">
        <p class="muted small">{t('checkInTrendFeeling')}</p>
        <div class="trend-plot">
          <div class="trend-scale" aria-hidden="true">
            <span>
              <Face feeling={5} />
              <Face feeling={1} />
            </span>
            <span>
              {most > 0 && <i>{formatCompact(most)}</i>}
              {most > 0 && <i>0</i>}
            </span>
          </div>
          <DayPairs
            days={days.map((one) => ({
              key: one.day,
              level: one.feeling === null ? null : (one.feeling - 1) / 4,
              amount: one.ms,
              title: titleOf(one),
            }))}
          />
        </div>
        <figcaption class="muted small">
          {t('checkInTrendTime', { days: formatDays(first.day, last.day) })}
        </figcaption>
      </figure>
      <NumberTable
        caption={t('checkInTrend')}
        hidden
        heads={[t('weekDay'), t('checkInFeeling'), t('checkInWorth'), t('weekTotal')]}
        rows={days.map((one) => ({
          key: one.day,
          head: formatDay(one.day, 'short'),
          cells: [
            one.feeling === null ? none : t('checkInOf', { value: tenth(one.feeling) }),
            one.worth === null ? none : t('checkInOfThree', { value: tenth(one.worth) }),
            time(one.ms),
          ],
        }))}
      />
    </Card>
  );
}
