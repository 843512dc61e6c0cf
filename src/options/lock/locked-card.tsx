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
  const isOpen = left > 0;
  const part = useRef<HTMLDivElement>(null);
  const look = () => unlockedUntil().then(setUntil, noteFailure('readFailed'));
  useEffect(() => void look(), [lock]);
  // The field or the button that had the focus is gone: what stands in its place is read out.
  const turn = () => void look().then(() => part.current?.focus());
  return (
    <>
      <Card title={t(isOpen ? 'lockOpenTitle' : 'lockLockedTitle')}>
        <div class="parts prose lock-part" tabIndex={-1} ref={part}>
          <p>{t(isOpen ? 'lockNote' : 'lockSince', { time: formatMoment(lock.since) })}</p>
          {isOpen ? <Unlocked left={left} onDone={turn} /> : <PinForm onUnlocked={turn} />}
        </div>
      </Card>
      {!(isOpen && lock.opensAt === null) && <Forgotten opensAt={lock.opensAt} />}
    </>
  );
}
