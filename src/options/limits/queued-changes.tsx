import { useEffect, useRef } from 'preact/hooks';
import type { Change } from '../../domain/change';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { settings, today } from '../state';
import { useTask } from '../use-task';
import { changeWords, whenWords } from './queued-words';

/**
 * The looser changes that wait and concern one thing, each with when it takes effect and a way to take it back. They
 * are read out as they appear.
 */
export function QueuedChanges({ concerns }: { concerns: (change: Change) => boolean }) {
  const task = useTask();
  const place = useRef<HTMLDivElement>(null);

  async function takeBack(index: number): Promise<string> {
    await ask('withdraw', { index });
    return t('queuedTakenBack');
  }

  // The button that was pressed is gone: the focus stays here, where the result is said.
  useEffect(() => {
    if (task.said && !task.failed) place.current?.focus();
  }, [task.said, task.failed]);

  const waiting = settings.value.queued.flatMap((queued, index) =>
    concerns(queued.change) ? [{ queued, index, words: changeWords(queued.change, settings.value) }] : [],
  );
  return (
    <div class="queued" ref={place} tabIndex={-1} aria-live="polite">
      {waiting.map(({ queued, index, words }) => (
        <Notice
          key={index}
          tone="near"
          title={t('queuedFrom', { when: whenWords(queued.after, today.value) })}
          action={
            <Button
              kind="plain"
              size="small"
              disabled={task.busy}
              label={t('queuedWithdrawLabel', { change: words })}
              onClick={() => void task.run('withdrawFailed', () => takeBack(index))}
            >
              {t('queuedWithdraw')}
            </Button>
          }
        >
          {words}
        </Notice>
      ))}
      {task.said && <p class={task.failed ? 'status status-bad' : 'status'}>{task.said}</p>}
    </div>
  );
}
