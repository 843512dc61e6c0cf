import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lock } from '../../domain/lock';
import { noteFailure } from '../../platform/health';
import { formatDuration, formatMoment, t } from '../../platform/i18n';
import { closeWindow, unlockedUntil } from '../../platform/lock-store';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice, Status } from '../../ui/notice';
import { sendChange } from '../limits/send-change';
import { useTask } from '../use-task';
import { useCountdown } from './countdown';
import { PinForm } from './pin-form';
import { SetPin } from './set-pin';

/** The way out for whoever has forgotten the PIN: 24 hours, shown all the while. */
function Forgotten({ opensAt }: { opensAt: number | null }) {
  const task = useTask();
  const say = (forgotten: boolean) =>
    void task.run('changeFailed', async () => {
      await ask('forgotPin', { forgotten });
      return '';
    });
  return (
    <Card title={t('lockForgotTitle')}>
      <div class="parts prose">
        <p>{t('lockForgotText')}</p>
        {opensAt === null ? (
          <div class="actions">
            <Button disabled={task.busy} onClick={() => say(true)}>
              {t('lockForgot')}
            </Button>
          </div>
        ) : (
          <Notice
            tone="near"
            title={t('lockOpensAt', { time: formatMoment(opensAt) })}
            action={
              <Button size="small" disabled={task.busy} onClick={() => say(false)}>
                {t('lockFound')}
              </Button>
            }
          >
            {t('lockOpensText')}
          </Notice>
        )}
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}

/** What can be done while the PIN is given: another one, none, or locking again. */
function Unlocked({ left, onDone }: { left: number; onDone: () => void }) {
  const task = useTask();
  const [changing, setChanging] = useState(false);
  const lockAgain = () =>
    void task.run('changeFailed', async () => {
      await closeWindow();
      onDone();
      return '';
    });
  return (
    <div class="parts">
      <Notice
        title={t('lockOpenFor', { time: formatDuration(left, 'up') })}>{t('lockOpenText')}</Notice>
      {changing ? (
        <SetPin button={t('lockChange')} onSet={onDone} />
      ) : (
        <div class="actions">
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
        </div>
      )}
      <Status bad={task.failed}>{task.said}</Status>
    </div>
  );
}

/** That it is locked, since when, and how to get out. */
export function LockedCard({ lock }: { lock: Lock }) {
  const [until, setUntil] = useState(0);
  const left = useCountdown(until);
  const look = () => void unlockedUntil().then(setUntil, noteFailure('readFailed'));
  useEffect(look, []);
  return (
    <>
      <Card title={t('lockLockedTitle')}>
        <div class="parts">
          <p>{t('lockSince', { time: formatMoment(lock.since) })}</p>
          {left > 0 ? <Unlocked left={left} onDone={look} /> : <PinForm onUnlocked={look} />}
        </div>
      </Card>
      <Forgotten opensAt={lock.opensAt} />
    </>
  );
}
