import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';

/** Erases the history, after one question. */
export function EraseCard({ onErased }: { onErased: () => void }) {
  const task = useTask();
  const [asking, setAsking] = useState(false);

  function erase(): void {
    setAsking(false);
    void task.run('eraseFailed', async () => {
      await ask('erase', {});
      onErased();
      return t('dataErased');
    });
  }

  return (
    <Card title={t('dataEraseTitle')}>
      <div class="parts prose">
        <p>{t('dataEraseText')}</p>
        <div class="actions">
          <Button kind="danger" disabled={task.busy} onClick={() => setAsking(true)}>
            {t('dataErase')}
          </Button>
        </div>
        <Status bad={task.failed}>{task.said}</Status>
        <Dialog
          open={asking}
          title={t('dataEraseAsk')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button kind="plain" onClick={() => setAsking(false)}>
                {t('dataEraseKeep')}
              </Button>
              <Button kind="danger" onClick={erase}>
                {t('dataEraseYes')}
              </Button>
            </>
          }
        >
          <p>{t('dataEraseAskText')}</p>
        </Dialog>
      </div>
    </Card>
  );
}
