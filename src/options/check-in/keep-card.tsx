import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { settings } from '../state';
import { useTask } from '../use-task';
import { given, refreshGiven } from './state';

/** Whether Tosha asks, and what becomes of the answers. */
export function KeepCard() {
  const task = useTask();
  const [asking, setAsking] = useState(false);
  const { checkIns } = settings.value;
  const count = given.value?.checkIns.length ?? 0;

  function turn(on: boolean): void {
    void task.run('chooseFailed', async () => {
      await ask('choose', { checkIns: on });
      return undefined;
    });
  }
  function erase(): void {
    setAsking(false);
    void task.run('eraseFailed', async () => {
      await ask('eraseCheckIns', { at: null });
      await refreshGiven();
      return t('checkInErased');
    });
  }
  return (
    <Card title={t('checkInKeepTitle')}>
      <div class="parts">
        <Switch
          label={t('checkInSwitch')}
          detail={t('checkInSwitchDetail')}
          checked={checkIns}
          disabled={task.busy}
          onChange={turn}
        />
        <p class="muted small prose">{t('checkInWhere')}</p>
        {count > 0 && (
          <div class="actions">
            <Button kind="danger" size="small" disabled={task.busy} onClick={() => setAsking(true)}>
              {t('checkInErase')}
            </Button>
          </div>
        )}
        <Status bad={task.failed}>{task.said}</Status>
        <Dialog
          open={asking}
          title={t('checkInEraseAsk', { count })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="plain" onClick={() => setAsking(false)}>
                {t('checkInEraseKeep')}
              </Button>
              <Button kind="danger" onClick={erase}>
                {t('checkInEraseYes')}
              </Button>
            </>
          }
        >
          <p>{t('checkInEraseText')}</p>
        </Dialog>
      </div>
    </Card>
  );
}
