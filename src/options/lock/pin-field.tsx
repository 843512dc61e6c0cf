import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import './page.css';

interface PinFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** True where a PIN is thought up, not given. */
  readonly fresh?: boolean;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  readonly onInput: (value: string) => void;
}

/** A PIN or a pass phrase, hidden until somebody wants to see it. */
export function PinField({ label, value, hint, error, fresh = false, inputRef, onInput }: PinFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      after={
        <Button
          kind="plain"
          size="small"
          label={`${shown ? t('lockHide') : t('lockShow')} (${label})`}
          onClick={() => setShown(!shown)}
        >
          {shown ? t('lockHide') : t('lockShow')}
        </Button>
      }
    >
      {(attributes) => (
        <input
          {...attributes}
          class="input lock-pin"
          ref={inputRef ?? null}
          {...(shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
          autoComplete={fresh ? 'new-password' : 'off'}
          maxLength={64}
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
