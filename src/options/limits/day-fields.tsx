import type { Ref } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { weekdayName, weekOrder } from './day-words';

export interface DayFieldsProps {
  readonly label: string;
  /** Seven, Monday first. */
  readonly days: readonly string[];
  readonly error: string | undefined;
  /** The place (0 is Monday) of the one that is wrong. */
  readonly at: number | null;
  /** Gets the field that is wrong, else the first. */
  readonly inputRef: Ref<HTMLInputElement>;
  readonly onInput: (days: string[]) => void;
}

/** A number for each weekday, in the week's order where the user lives. */
export function DayFields({ label, days, error, at, inputRef, onInput }: DayFieldsProps) {
  const id = useId();
  const order = weekOrder();
  const focused = (at ?? (order[0] ?? 1) - 1) + 1;
  return (
    <fieldset class="day-fields" aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <div class="day-fields-row">
        {order.map((day) => (
          <label key={day}>
            <span aria-hidden="true">{weekdayName(day)}</span>
            <input
              ref={day === focused ? inputRef : null}
              class="input"
              type="text"
              inputMode="numeric"
              autoComplete="off"
              size={4}
              aria-label={weekdayName(day, 'weekdayLong')}
              {...(error && day === focused
                ? { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` }
                : {})}
              value={days[day - 1] ?? ''}
              onInput={(event) => {
                const { value } = event.currentTarget;
                onInput(days.map((text, index) => (index === day - 1 ? value : text)));
              }}
            />
          </label>
        ))}
      </div>
      <p class="field-hint" id={`${id}-hint`}>
        {t('limitsDaysHint')}
      </p>
      <div aria-live="polite">
        {error && (
          <p class="field-error" id={`${id}-error`}>
            {error}
          </p>
        )}
      </div>
    </fieldset>
  );
}
