import { useRef, useState } from 'preact/hooks';
import type { BroughtFile } from '../../domain/import/history';
import { mostBytes, readFile } from '../../domain/import/read-file';
import { now, zone } from '../../platform/clock';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { BringDialog } from './bring-dialog';
import { bringIn, type Part } from './bring-in';
import { historyWords, reasonWords } from './bring-words';

/** What a file holds that can be brought in, or why nothing of it can. */
async function look(chosen: File): Promise<BroughtFile | string> {
  const { name } = chosen;
  if (chosen.size > mostBytes) return reasonWords('tooBig', '', name);
  const file = readFile(await chosen.text(), { at: now(), zone: zone() });
  if ('error' in file) return reasonWords(file.error, file.where, name);
  return file.settings || historyWords(file) ? file : t('dataBringNothing', { name });
}

/** Takes history and settings out of a file, after one question. `onBrought` is told when it is in. */
export function BringCard({ onBrought }: { onBrought: () => void }) {
  const task = useTask();
  const [file, setFile] = useState<BroughtFile | null>(null);
  const [wrong, setWrong] = useState('');
  /** What is being done, in words. */
  const [doing, setDoing] = useState('');
  const input = useRef<HTMLInputElement>(null);

  function read(chosen: File | undefined): void {
    if (!chosen) return;
    setDoing(t('dataBringReading'));
    void task.run('importFailed', async () => {
      const found = await look(chosen);
      // The same file may be chosen again, mended.
      if (input.current) input.current.value = '';
      setWrong(typeof found === 'string' ? found : '');
      setFile(typeof found === 'string' ? null : found);
      return undefined;
    });
  }
  function bring(chosen: BroughtFile, parts: readonly Part[]): void {
    setFile(null);
    setDoing('');
    // Said at each tenth: more would only be noise.
    const tell = (share: number) => setDoing(t('dataExportPart', { percent: Math.floor(share * 10) * 10 }));
    void task.run('importFailed', async () => {
      const said = await bringIn(chosen, parts, tell);
      onBrought();
      return said;
    });
  }

  return (
    <Card title={t('dataBringTitle')}>
      <div class="parts prose">
        <p>{t('dataBringText')}</p>
        <div class="actions">
          <input
            ref={input}
            type="file"
            accept=".json,.csv,application/json,text/csv"
            hidden
            onChange={(event) => read(event.currentTarget.files?.[0])}
          />
          <Button disabled={task.busy} onClick={() => input.current?.click()}>
            {t('dataBringChoose')}
          </Button>
        </div>
        <Status bad={task.failed || (wrong !== '' && !task.busy)}>
          {task.busy ? doing : task.said || wrong}
        </Status>
        {file && <BringDialog file={file} onClose={() => setFile(null)} onBring={bring} />}
      </div>
    </Card>
  );
}
