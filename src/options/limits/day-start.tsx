import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Select } from '../../ui/select';
import { settings } from '../state';
import { timeOfDay } from '../time-of-day';
import { useTask } from '../use-task';
import { QueuedLines } from './queued-lines';
import { saveChange } from './save-change';

const halfHours = Array.from({ length: 25 }, (_, index) => index * 30);

/** When a new day starts, and with it every limit. */
export function DayStart() {
  const task = useTask();
  const chosen = settings.value.dayStart;
  const choices = halfHours.includes(chosen) ? halfHours : [...halfHours, chosen].sort((a, b) => a - b);
  return (
    <Card title={t('limitsDayStartTitle')}>
      <div class="parts">
        <p class="prose">{t('limitsDayStartText')}</p>
        <Select
          label={t('limitsDayStartLabel')}
          hint={t('limitsDayStartHint')}
          value={String(chosen)}
          options={choices.map((minutes) => ({ value: String(minutes), label: timeOfDay(minutes) }))}
          onChange={(value) =>
            void saveChange(task, { type: 'choice', name: 'dayStart', value: Number(value) })
          }
        />
        <QueuedLines concerns={(change) => change.type === 'choice' && change.name === 'dayStart'} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
