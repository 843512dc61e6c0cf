import { useEffect, useRef, useState } from 'preact/hooks';
import { isEasyPin } from '../../domain/is-easy-pin';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { askPin } from './ask-pin';
import { PinField } from './pin-field';

interface SetPinProps {
  readonly button: string;
  /** True where a press has just opened it: the first field takes the focus. */
  readonly focused?: boolean;
  readonly onSet?: () => void;
}

/** Sets a PIN, typed twice; where there is one, the old one is asked for first. */
export function SetPin({ button, focused = false, onSet }: SetPinProps) {
  const task = useTask();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) first.current?.focus();
  }, []);
  const [pin, setPin] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const short = tried && pin.length < 4 ? t('lockTooShort') : undefined;
  const other = tried && !short && pin !== again ? t('lockNotSame') : undefined;

  function submit(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (pin.length < 4 || pin !== again) return;
    void task.run('changeFailed', async () => {
      let outcome = await ask('setLock', { pin });
      if (outcome === 'locked' && (await askPin())) outcome = await ask('setLock', { pin });
      if (outcome === 'locked') return t('limitsLocked');
      setPin('');
      setAgain('');
      setTried(false);
      onSet?.();
      // The page says that it is set.
      return '';
    });
  }

  return (
    <form class="parts" noValidate onSubmit={submit}>
      <PinField
        label={t('lockNewPin')}
        hint={t(isEasyPin(pin) ? 'lockPinEasy' : 'lockPinHint')}
        value={pin}
        error={short}
        fresh
        inputRef={first}
        onInput={setPin}
      />
      <PinField label={t('lockAgain')} value={again} error={other} fresh onInput={setAgain} />
      <div class="actions">
        <Button type="submit" kind="primary" disabled={task.busy}>
          {button}
        </Button>
      </div>
      <Status bad={task.failed}>{task.said}</Status>
    </form>
  );
}
