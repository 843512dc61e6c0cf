import { useId } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { weekdayName, weekOrder } from '../limits/day-words';
import './days-picker.css';

export interface DaysPickerProps {
  readonly label: string;
  /** Weekdays: 1 is Monday, 7 Sunday. */
  readonly days: readonly number[];
  readonly isWrong: boolean;
  readonly onChange: (days: number[]) => void;
}

/** The days of the week, each to be pressed on or off. */
export function DaysPicker({ label, days, isWrong, onChange }: DaysPickerProps) {
  const id = useId();
  const wrong = isWrong ? ({ 'aria-invalid': 'true', 'aria-describedby': `${id}-error` } as const) : {};
  return (
    <fieldset>
      <legend>{label}</legend>
      <div class="days">
        {weekOrder().map((day) => (
          <label class="day" key={day}>
            <input
              {...wrong}
              type="checkbox"
              aria-label={weekdayName(day, 'weekdayLong')}
              checked={days.includes(day)}
              onChange={() =>
                onChange(
                  days.includes(day)
                    ? days.filter((one) => one !== day)
                    : [...days, day].sort((a, b) => a - b),
                )
              }
            />
            <span aria-hidden="true">{weekdayName(day)}</span>
          </label>
        ))}
      </div>
      <div aria-live="polite">
        {isWrong && (
          <p class="field-error" id={`${id}-error`}>
            {t('hoursErrorDays')}
          </p>
        )}
      </div>
    </fieldset>
  );
}
