import { useState } from 'preact/hooks';
import { formatDuration, t } from '../../platform/i18n';
import { closeWindow } from '../../platform/lock-store';
import { Button } from '../../ui/button';
import { Notice, Status } from '../../ui/notice';
import { sendChange } from '../limits/send-change';
import { useTask } from '../use-task';
import { SetPin } from './set-pin';

interface UnlockedProps {
  /** Ms for which it stays so. */
  readonly left: number;
  /** It is not so any more. */
  readonly onDone: () => void;
}

/** What can be done while the PIN is given: locking again, another PIN, or none. */
export function Unlocked({ left, onDone }: UnlockedProps) {
  const task = useTask();
  const [changing, setChanging] = useState(false);

  async function lockAgain(): Promise<undefined> {
    await closeWindow();
    onDone();
  }

  return (
    <>
      <Notice title={t('lockOpenFor', { time: formatDuration(left, 'up') })}>{t('lockOpenText')}</Notice>
      <div class="actions">
        <Button
          kind={changing ? 'soft' : 'primary'}
          disabled={task.busy}
          onClick={() => void task.run('changeFailed', lockAgain)}
        >
          {t('lockAgainNow')}
        </Button>
        {!changing && (
          <>
            <Button disabled={task.busy} onClick={() => setChanging(true)}>
              {t('lockChange')}
            </Button>
            <Button
              kind="danger"
              disabled={task.busy}
              onClick={() => void task.run('changeFailed', () => sendChange({ type: 'removeLock' }))}
            >
              {t('lockRemove')}
            </Button>
          </>
        )}
      </div>
      {changing && <SetPin button={t('lockChange')} focused onSet={onDone} />}
      <Status bad={task.failed}>{task.said}</Status>
    </>
  );
}
