import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { type MinutesError, parseMinutes } from './minutes';
import { MinutesField } from './minutes-field';

export interface MinutesFormProps {
  readonly label: string;
  /** The minutes in force. */
  readonly minutes: number;
  readonly busy: boolean;
  /** Puts the focus into the field when the form appears. */
  readonly focused?: boolean;
  readonly onSave: (minutes: number) => void;
  readonly onCancel?: () => void;
}

/** Changes the minutes of a limit. */
export function MinutesForm({ label, minutes, busy, focused = false, onSave, onCancel }: MinutesFormProps) {
  const [text, setText] = useState(String(minutes));
  const [error, setError] = useState<MinutesError | null>(null);
  const input = useRef<HTMLInputElement>(null);
  // What is shown is what holds: a looser number that waits stands in its own notice.
  const shown = useRef(minutes);
  useLayoutEffect(() => {
    // Not when the form appears: a key may have been pressed by then.
    if (shown.current !== minutes) setText(String(minutes));
    shown.current = minutes;
  }, [minutes]);
  // Before the next key is pressed, so that it lands in the field.
  useLayoutEffect(() => {
    if (!focused) return;
    input.current?.focus();
    input.current?.select();
  }, [focused]);

  function submit(event: Event): void {
    event.preventDefault();
    const parsed = parseMinutes(text);
    if ('error' in parsed) {
      setError(parsed.error);
      input.current?.focus();
      return;
    }
    setError(null);
    setText(String(minutes));
    onSave(parsed.minutes);
  }

  return (
    <form class="minutes-form" noValidate onSubmit={submit}>
      <MinutesField
        label={label}
        text={text}
        error={error}
        inputRef={input}
        onInput={setText}
        after={
          <span class="actions">
            <Button type="submit" disabled={busy}>
              {t('limitsSave')}
            </Button>
            {onCancel && (
              <Button kind="plain" onClick={onCancel}>
                {t('limitsCancel')}
              </Button>
            )}
          </span>
        }
      />
    </form>
  );
}
