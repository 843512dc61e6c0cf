import { useState } from 'preact/hooks';
import { monthTicks } from '../../domain/month/progress';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { settings } from '../state';
import type { Task } from '../use-task';
import { sendTicks } from './send-ticks';

/** Begins the month anew, after one question. */
export function StartOver({ task }: { task: Task }) {
  const [asking, setAsking] = useState(false);
  function clear(): void {
    setAsking(false);
    void sendTicks(task, monthTicks(settings.value.ticks), false);
  }
  return (
    <>
      <Button kind="plain" disabled={task.busy} onClick={() => setAsking(true)}>
        {t('monthOver')}
      </Button>
      <Dialog
        open={asking}
        title={t('monthOverAsk')}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="plain" onClick={() => setAsking(false)}>
              {t('monthOverKeep')}
            </Button>
            <Button onClick={clear}>{t('monthOver')}</Button>
          </>
        }
      >
        <p>{t('monthOverText')}</p>
      </Dialog>
    </>
  );
}
