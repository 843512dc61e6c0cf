import { useRef, useState } from 'preact/hooks';
import { backupName } from '../../domain/backup';
import { now, zone } from '../../platform/clock';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { saveFile } from './save-file';
import { type FileKind, writeFile } from './write-file';
import './export-card.css';

function nameOf(kind: FileKind): string {
  return kind === 'backup' ? backupName(now(), zone()) : backupName(now(), zone(), `${kind}-`, 'csv');
}

/** Saves everything that is stored as one documented file, or as tables for a spreadsheet. */
export function ExportCard() {
  const task = useTask();
  const [part, setPart] = useState(0);
  const writing = useRef<AbortController | null>(null);

  async function save(kind: FileKind): Promise<string> {
    writing.current = new AbortController();
    const { signal } = writing.current;
    setPart(0);
    try {
      const file = await writeFile(kind, { onProgress: setPart, signal });
      const name = nameOf(kind);
      saveFile(name, file);
      return t('dataExportSaved', { name });
    } catch (error) {
      if (signal.aborted) return t('dataExportStopped');
      throw error;
    }
  }
  const button = (kind: FileKind, words: string) => (
    <Button
      kind={kind === 'backup' ? 'primary' : 'soft'}
      disabled={task.busy}
      onClick={() => void task.run('exportFailed', () => save(kind))}
    >
      {words}
    </Button>
  );
  // Said at each tenth: more would only be noise.
  const percent = Math.floor(part * 10) * 10;

  return (
    <Card title={t('dataExportTitle')}>
      <div class="parts prose">
        <p>{t('dataExportText')}</p>
        <div class="actions">{button('backup', t('dataExport'))}</div>
        <div class="pairs">
          <h3>{t('dataTables')}</h3>
          <p>{t('dataTablesText')}</p>
        </div>
        <div class="actions">
          {button('days', t('dataTableDays'))}
          {button('visits', t('dataTableVisits'))}
        </div>
        {task.busy && (
          <div class="actions">
            <progress value={part} max={1} aria-label={t('dataExportWriting')} />
            <Button kind="plain" size="small" onClick={() => writing.current?.abort()}>
              {t('breatheStop')}
            </Button>
          </div>
        )}
        <Status bad={task.failed}>{task.busy ? t('dataExportPart', { percent }) : task.said}</Status>
      </div>
    </Card>
  );
}
