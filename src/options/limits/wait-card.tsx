import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Select } from '../../ui/select';
import { settings } from '../state';
import { useTask } from '../use-task';
import { QueuedLines } from './queued-lines';
import { saveChange } from './save-change';

const offered = [1, 2, 3, 7];

/** How many days a looser change waits, and why it does. */
export function WaitCard() {
  const task = useTask();
  const { wait } = settings.value;
  const choices = offered.includes(wait) ? offered : [...offered, wait].sort((a, b) => a - b);
  const words = (days: number) =>
    days === 1 ? t('limitsWaitTomorrow') : t('limitsWaitDays', { count: days });
  return (
    <Card title={t('limitsWhyTitle')}>
      <div class="parts">
        <p class="prose">{t('limitsWhyText')}</p>
        <Select
          label={t('limitsWaitLabel')}
          value={String(wait)}
          options={choices.map((days) => ({ value: String(days), label: words(days) }))}
          onChange={(value) => void saveChange(task, { type: 'choice', name: 'wait', value: Number(value) })}
        />
        <QueuedLines concerns={(change) => change.type === 'choice' && change.name === 'wait'} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
