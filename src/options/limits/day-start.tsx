import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Select } from '../../ui/select';
import { settings } from '../state';
import { timeOfDay } from '../time-of-day';
import { useTask } from '../use-task';

const halfHours = Array.from({ length: 25 }, (_, index) => index * 30);

/** When a new day starts, and with it every limit. */
export function DayStart() {
  const task = useTask();
  const chosen = settings.value.dayStart;
  const choices = halfHours.includes(chosen) ? halfHours : [...halfHours, chosen].sort((a, b) => a - b);

  function choose(value: string): void {
    void task.run('chooseFailed', async () => {
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
