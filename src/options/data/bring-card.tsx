import { useRef, useState } from 'preact/hooks';
import { formatMoment, t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { bringIn } from './bring-in';
import { readBackup, type SettingsFile } from './read-backup';

/** Takes the settings out of a file that Tosha has saved, after one question. */
export function BringCard() {
  const task = useTask();
  const [file, setFile] = useState<SettingsFile | null>(null);
  const [wrong, setWrong] = useState('');
  const input = useRef<HTMLInputElement>(null);

  function read(chosen: File | undefined): void {
    if (!chosen) return;
    void task.run('importFailed', async () => {
      const found = readBackup(await chosen.text());
      // The same file may be chosen again, mended.
      if (input.current) input.current.value = '';
      setWrong('error' in found ? t(found.error, { name: chosen.name }) : '');
      setFile('error' in found ? null : found);
      return undefined;
    });
  }
  function bring(): void {
    if (!file) return;
    setWrong('');
    setFile(null);
    void task.run('importFailed', () => bringIn(file.settings));
  }

  return (
    <Card title={t('dataBringTitle')}>
      <div class="parts prose">
        <p>{t('dataBringText')}</p>
        <div class="actions">
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            hidden
            onChange={(event) => read(event.currentTarget.files?.[0])}
          />
          <Button disabled={task.busy} onClick={() => input.current?.click()}>
            {t('dataBringChoose')}
          </Button>
        </div>
        <Status bad={task.failed || wrong !== ''}>{task.said || wrong}</Status>
        <Dialog
          open={file !== null}
          title={t('dataBringAsk')}
          onClose={() => setFile(null)}
          actions={
            <>
              <Button kind="plain" onClick={() => setFile(null)}>
                {t('dataBringKeep')}
              </Button>
              <Button kind="primary" onClick={bring}>
                {t('dataBringYes')}
              </Button>
            </>
          }
        >
          <div class="parts">
            {file?.savedAt != null && <p>{t('dataBringFrom', { when: formatMoment(file.savedAt) })}</p>}
            <p>{t('dataBringAskText')}</p>
          </div>
        </Dialog>
      </div>
    </Card>
  );
}
