import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { settings } from '../state';
import { useTask } from '../use-task';

/** Whether a hidden page that can be heard counts. */
export function BackgroundCard() {
  const task = useTask();
  function choose(value: boolean): void {
    void task.run('changeFailed', () => sendChange({ type: 'choice', name: 'countBackground', value }));
  }
  return (
    <Card title={t('sitesHeardTitle')}>
      <div class="parts">
        <Switch
          label={t('sitesHeard')}
          detail={t('sitesHeardDetail')}
          checked={settings.value.countBackground}
          disabled={task.busy}
          onChange={choose}
        />
        <QueuedChanges concerns={(queued) => queued.type === 'choice' && queued.name === 'countBackground'} />
        {task.said && <Status bad={task.failed}>{task.said}</Status>}
      </div>
    </Card>
  );
}
