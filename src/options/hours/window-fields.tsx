import { formatClock, t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { DaysPicker } from './days-picker';
import { minutesOf, type WindowDraft, type WindowError, windowsOf } from './draft';
import { windowWords } from './window-words';

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly isWrong: boolean;
  /** What stands behind the field. */
  readonly after?: string | undefined;
  readonly onInput: (value: string) => void;
}

function TimeField({ label, value, isWrong, after, onInput }: TimeFieldProps) {
  return (
    <Field
      label={label}
      error={isWrong ? t('hoursErrorTime', { time: formatClock(22 * 60 + 30) }) : undefined}
      after={after && <span class="muted">{after}</span>}
    >
      {(attributes) => (
        <input
          {...attributes}
          type="time"
          value={value}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export interface WindowFieldsProps {
  readonly draft: WindowDraft;
  readonly error: WindowError | null;
  readonly onChange: (draft: WindowDraft) => void;
  /** Takes it away; not for the only one. */
  readonly onRemove?: (() => void) | undefined;
}

/** One window: the days on which it starts, from when, and until when. */
export function WindowFields({ draft, error, onChange, onRemove }: WindowFieldsProps) {
  const [from, to] = [minutesOf(draft.from), minutesOf(draft.to)];
  const isOver = from !== null && to !== null && to <= from && to + from > 0;
  const [whole] = windowsOf([draft]);
  return (
    <div class="window">
      <DaysPicker
        label={t('hoursDays')}
        days={draft.days}
        isWrong={error === 'days'}
        onChange={(days) => onChange({ ...draft, days })}
      />
      <div class="window-times">
        <TimeField
          label={t('hoursFrom')}
          value={draft.from}
          isWrong={error === 'from'}
          onInput={(value) => onChange({ ...draft, from: value })}
        />
        <TimeField
          label={t('hoursTo')}
          value={draft.to}
          isWrong={error === 'to'}
          after={isOver ? t('hoursNextDay') : undefined}
          onInput={(value) => onChange({ ...draft, to: value })}
        />
        {onRemove && (
          <Button
            kind="plain"
            size="small"
            label={whole ? t('hoursRemoveWindowLabel', { time: windowWords(whole) }) : t('hoursRemoveWindow')}
            onClick={onRemove}
          >
            {t('hoursRemoveWindow')}
          </Button>
        )}
      </div>
    </div>
  );
}
