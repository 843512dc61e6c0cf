import { t } from '../../platform/i18n';
import { Field } from '../../ui/field';

interface DayRangeProps {
  /** The first and the last day that can be chosen, `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string;
  readonly range: readonly [from: string, to: string];
  readonly onChange: (range: readonly [from: string, to: string]) => void;
}

/** Two days and what lies between. */
export function DayRange({ first, last, range: [from, to], onChange }: DayRangeProps) {
  const error = from !== '' && to !== '' && from > to ? t('eraseOrder') : undefined;
  return (
    <div class="actions">
      <Field label={t('hoursFrom')} error={error}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            min={first}
            max={last}
            value={from}
            onChange={({ currentTarget }) => onChange([currentTarget.value, to])}
          />
        )}
      </Field>
      <Field label={t('hoursTo')}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            min={first}
            max={last}
            value={to}
            onChange={({ currentTarget }) => onChange([from, currentTarget.value])}
          />
        )}
      </Field>
    </div>
  );
}
