import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { settings } from '../state';
import { useTask } from '../use-task';

/** Whether days in a row are counted at all. */
export function StreakCard() {
  const task = useTask();
  function turn(streak: boolean): void {
    void task.run('chooseFailed', async () => {
      await ask('choose', { streak });
      return undefined;
    });
  }
  return (
    <Card>
      <div class="parts">
        <Switch
          label={t('weekStreakSwitch')}
          detail={t('weekStreakDetail')}
          checked={settings.value.streak}
          disabled={task.busy}
          onChange={turn}
        />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
