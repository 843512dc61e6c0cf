import { useRef, useState } from 'preact/hooks';
import { siteById } from '../../domain/catalogue';
import { findErased } from '../../domain/erase/find-erased';
import type { Selection } from '../../domain/erase/selection';
import { formatLongDuration, t } from '../../platform/i18n';
import { readDays } from '../../platform/usage-store';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { erase, erased, takeBack } from './state';

type Found = ReturnType<typeof findErased>;

function goesWords({ days, ms }: Found, site: Selection['site'] | undefined): string {
  const numbers = { count: days, time: formatLongDuration(ms) };
  if (days === 0) return t('eraseNone');
  return site
    ? t('eraseGoesSite', { ...numbers, site: siteById(site)?.name ?? site })
    : t('eraseGoes', numbers);
}

interface EraseButtonProps {
  /** What is to be erased; `null` while that cannot be told. */
  readonly selection: Selection | null;
  readonly children: string;
}

/** Erases after one question that says what goes, and brings it back for as long as the page is open. */
export function EraseButton({ selection, children }: EraseButtonProps) {
  const task = useTask();
  const reading = useTask();
  const [found, setFound] = useState<Found | null>(null);
  const actions = useRef<HTMLDivElement>(null);

  async function ask({ from, to }: Selection): Promise<undefined> {
    setFound(findErased(await readDays(from ?? '', to ?? '~'), selection as Selection));
  }
  function confirm(): void {
    setFound(null);
    if (!selection) return;
    void task.run('eraseFailed', async () => {
      const { hadPrivate } = await erase(selection);
      return hadPrivate ? `${t('dataErased')} ${t('erasePrivate')}` : t('dataErased');
    });
  }
  function undo(): void {
    void task.run('takeBackFailed', async () => {
      // The last one takes the button away, and the focus must not go with it.
      if (erased.value.length === 1) actions.current?.querySelector('button')?.focus();
      await takeBack();
      return t('eraseBack');
    });
  }
  const busy = task.busy || reading.busy;
  const failed = task.failed || reading.failed;
  return (
    <>
      <div class="actions" ref={actions}>
        <Button
          kind="danger"
          disabled={selection === null}
          onClick={() => selection && !busy && void reading.run('readFailed', () => ask(selection))}
        >
          {children}
        </Button>
        {erased.value.length > 0 && <Button onClick={() => !busy && undo()}>{t('eraseUndo')}</Button>}
      </div>
      <Status bad={failed}>{task.busy ? t('eraseBusy') : reading.said || task.said}</Status>
      <Dialog
        open={found !== null}
        title={t('dataEraseAsk')}
        onClose={() => setFound(null)}
        actions={
          <>
            <Button kind="plain" onClick={() => setFound(null)}>
              {t('dataEraseKeep')}
            </Button>
            <Button kind="danger" onClick={confirm}>
              {t('dataEraseYes')}
            </Button>
          </>
        }
      >
        <div class="parts">
          <p>{found && goesWords(found, selection?.site)}</p>
          <p>{t('dataEraseAskText')}</p>
        </div>
      </Dialog>
    </>
  );
}
