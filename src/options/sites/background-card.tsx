import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { settings } from '../state';
import { useTask } from '../use-task';

/** Whether a hidden page that can be heard counts. */
export function BackgroundCard() {
  const task = useTask();
  function choose(countBackground: boolean): void {
    void task.run('chooseFailed', async () => {
      await ask('choose', { countBackground });
      return undefined;
    });
  }
  return (
    <Card title={t('sitesHeardTitle')}>
      <Switch
        label={t('sitesHeard')}
        detail={t('sitesHeardDetail')}
        checked={settings.value.countBackground}
        disabled={task.busy}
        onChange={choose}
      />
      {task.failed && <Status bad>{task.said}</Status>}
    </Card>
  );
}
