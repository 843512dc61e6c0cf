import { backupName, makeBackup } from '../../domain/backup';
import { now, zone } from '../../platform/clock';
import { version } from '../../platform/extension';
import { t } from '../../platform/i18n';
import { readAllForExport } from '../../platform/usage-store';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { settings } from '../state';
import { useTask } from '../use-task';
import { saveFile } from './save-file';

/** Saves everything that is stored as one documented file. */
export function ExportCard() {
  const task = useTask();

  async function save(): Promise<string> {
    const at = now();
    const stored = await readAllForExport();
    const backup = makeBackup({ ...stored, settings: settings.value }, at, version());
    const name = backupName(at, zone());
    saveFile(name, 'application/json', `${JSON.stringify(backup, null, 1)}\n`);
    return t('dataExportSaved', { name });
  }

  return (
    <Card title={t('dataExportTitle')}>
      <div class="parts prose">
        <p>{t('dataExportText')}</p>
        <div class="actions">
          <Button kind="primary" disabled={task.busy} onClick={() => void task.run('exportFailed', save)}>
            {t('dataExport')}
          </Button>
        </div>
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
