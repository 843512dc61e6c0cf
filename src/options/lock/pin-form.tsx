import { useEffect, useRef, useState } from 'preact/hooks';
import { waitLeft } from '../../domain/lock';
import { now } from '../../platform/clock';
import { noteFailure } from '../../platform/health';
import { formatDuration, t } from '../../platform/i18n';
import { readTries } from '../../platform/lock-store';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { useCountdown } from './countdown';
import { PinField } from './pin-field';

/** Asks for the PIN. After some wrong tries the next one has to wait, and it says how long. */
export function PinForm({ onUnlocked }: { onUnlocked: () => void }) {
  const [pin, setPin] = useState('');
  const [error, setError] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  const [until, setUntil] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const left = useCountdown(until);
  useEffect(() => {
    readTries().then((tries) => setUntil(now() + waitLeft(tries, now())), noteFailure('readFailed'));
  }, []);

  async function give(): Promise<void> {
    setBusy(true);
    try {
      const { ok, waitMs } = await ask('unlock', { pin });
      setPin('');
      setUntil(now() + waitMs);
      setError(ok ? undefined : t('lockWrong'));
      if (ok) onUnlocked();
    } catch (failure) {
      await noteFailure('changeFailed')(failure);
      setError(t('actionFailed'));
    }
    setBusy(false);
    input.current?.focus();
  }

  function submit(event: Event): void {
    event.preventDefault();
    if (pin.length < 4) setError(t('lockTooShort'));
    else if (left === 0) void give();
  }

  return (
    <form class="parts" onSubmit={submit}>
      <PinField
        label={t('lockPin')}
        value={pin}
        // The seconds are in the hint: what is an error is read out whenever it changes.
        hint={left > 0 ? t('lockWait', { time: formatDuration(left, 'up') }) : undefined}
        error={left > 0 ? t('lockTooMany') : error}
        inputRef={input}
        onInput={(value) => {
          setPin(value);
          setError(undefined);
        }}
      />
      <div class="actions">
        <Button type="submit" kind="primary" disabled={busy || left > 0}>
          {busy ? t('lockChecking') : t('lockGive')}
        </Button>
      </div>
    </form>
  );
}
