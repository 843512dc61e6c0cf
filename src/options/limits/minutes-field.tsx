import type { ComponentChildren, Ref } from 'preact';
import { t, type WordKey } from '../../platform/i18n';
import { Field } from '../../ui/field';
import { type MinutesError, mostMinutes } from './minutes';

const errorWords: Readonly<Record<MinutesError, WordKey>> = {
  empty: 'limitsErrorEmpty',
  notWhole: 'limitsErrorNotWhole',
  outOfRange: 'limitsErrorRange',
};

export interface MinutesFieldProps {
  readonly label: string;
  readonly text: string;
  readonly error: MinutesError | null;
  readonly hint?: string;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly after?: ComponentChildren;
  readonly onInput: (text: string) => void;
}

/** Where minutes a day are typed. It is a text field, so that what was typed wrongly can still be read and mended. */
export function MinutesField({ label, text, error, hint, inputRef, after, onInput }: MinutesFieldProps) {
  return (
    <Field
      label={label}
      hint={hint}
      error={error ? t(errorWords[error], { most: mostMinutes }) : undefined}
      after={
        <>
          <span>{t('limitsMinutesUnit')}</span>
          {after}
        </>
      }
    >
      {(attributes) => (
        <input
          {...attributes}
          ref={inputRef ?? null}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          size={5}
          value={text}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
