import { useEffect, useRef, useState } from 'preact/hooks';
import type { Lock } from '../../domain/lock';
import { noteFailure } from '../../platform/health';
import { formatMoment, t } from '../../platform/i18n';
import { unlockedUntil } from '../../platform/lock-store';
import { Card } from '../../ui/card';
import { useCountdown } from './countdown';
import { Forgotten } from './forgotten';
import { PinForm } from './pin-form';
import { Unlocked } from './unlocked';

/** That it is locked, since when, and how to get out. */
export function LockedCard({ lock }: { lock: Lock }) {
  const [until, setUntil] = useState(0);
  const left = useCountdown(until);
  const part = useRef<HTMLDivElement>(null);
  const look = () => unlockedUntil().then(setUntil, noteFailure('readFailed'));
  useEffect(() => void look(), [lock]);
  // The field or the button that had the focus is gone: what stands in its place is read out.
  const turn = () => void look().then(() => part.current?.focus());
  return (
    <>
      <Card title={t('lockLockedTitle')}>
        <div class="parts prose lock-part" tabIndex={-1} ref={part}>
          <p>{t('lockSince', { time: formatMoment(lock.since) })}</p>
          {left > 0 ? <Unlocked left={left} onDone={turn} /> : <PinForm onUnlocked={turn} />}
        </div>
      </Card>
      <Forgotten opensAt={lock.opensAt} />
    </>
  );
}
