import { formatTime, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Select } from '../../ui/select';
import { settings } from '../state';
import { useTask } from '../use-task';

const halfHours = Array.from({ length: 25 }, (_, index) => index * 30);

/** A time of day by the user's clock; `minutes` after midnight. Any date without a change of the clock will do. */
function timeOfDay(minutes: number): string {
  return formatTime(new Date(2026, 0, 15, 0, minutes).getTime());
}

/** When a new day starts, and with it every limit. */
export function DayStart() {
  const task = useTask();
  const chosen = settings.value.dayStart;
  const choices = halfHours.includes(chosen) ? halfHours : [...halfHours, chosen].sort((a, b) => a - b);

  function choose(value: string): void {
    void task.run('choose-failed', async () => {
      await ask('choose', { dayStart: Number(value) });
      return t('limitsDayStartSaved');
    });
  }

  return (
    <Card title={t('limitsDayStartTitle')}>
      <div class="parts">
        <p>{t('limitsDayStartText')}</p>
        <Select
          label={t('limitsDayStartLabel')}
          hint={t('limitsDayStartHint')}
          value={String(chosen)}
          options={choices.map((minutes) => ({ value: String(minutes), label: timeOfDay(minutes) }))}
          onChange={choose}
        />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
