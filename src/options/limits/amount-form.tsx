import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Period } from '../../domain/limit';
import { t, type WordKey } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { type AmountError, type Draft, partsOfUnit, readDraft, type Unit } from './amount';
import { errorWords } from './amount-errors';
import { DayFields } from './day-fields';
import { UnitSelect } from './unit-select';

export interface AmountFormProps {
  readonly label: string;
  /** What the form shows first, and again whenever it changes. */
  readonly start: Draft;
  /** Minutes a day and nothing else: the unit is a word and no list. */
  readonly fixed?: boolean;
  /** What comes before the number: what the limit is for. */
  readonly before?: ComponentChildren;
  readonly submit: string;
  readonly busy: boolean;
  /** Puts the focus into the field when the form appears. */
  readonly focused?: boolean;
  /** Resolves to true when it was saved: then the form begins anew. */
  readonly onSave: (amounts: (number | null)[], unit: Unit) => Promise<boolean>;
  readonly onCancel?: () => void;
}

const hints: Readonly<Partial<Record<Period, WordKey>>> = {
  week: 'limitsWeekHint',
  visit: 'limitsVisitHint',
};

/** How much a limit gives: one number and its unit, or a number for each weekday. */
export function AmountForm(props: AmountFormProps) {
  const { label, start, fixed = false, before, submit, busy, focused = false, onSave, onCancel } = props;
  const [draft, setDraft] = useState(start);
  const [wrong, setWrong] = useState<{ error: AmountError; at: number | null } | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(start);
  useLayoutEffect(() => {
    // What is shown is what holds; not when the form appears: a key may have been pressed by then.
    if (JSON.stringify(latest.current) !== JSON.stringify(start)) setDraft(start);
    latest.current = start;
  }, [start]);
  // Before the next key is pressed, so that it lands in the field.
  useLayoutEffect(() => {
    if (!focused) return;
    input.current?.focus();
    input.current?.select();
  }, [focused]);
  useLayoutEffect(() => {
    if (wrong) input.current?.focus();
  }, [wrong]);

  const { per } = partsOfUnit(draft.unit);
  const isDaily = per === 'day';
  const byDay = isDaily ? draft.days : null;
  const error = wrong ? errorWords(wrong.error, { ...draft, days: byDay }) : undefined;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const read = readDraft(draft);
    setWrong('error' in read ? read : null);
    if ('error' in read) return;
    if (await onSave(read.amounts, draft.unit)) setDraft(latest.current);
  }
  function setByDay(on: boolean): void {
    setWrong(null);
    const days = on ? new Array<string>(7).fill(draft.text) : null;
    setDraft({ ...draft, text: draft.days?.find((text) => text !== '') ?? draft.text, days });
  }

  const unit = fixed ? (
    <span>{t('limitsMinutesUnit')}</span>
  ) : (
    <UnitSelect unit={draft.unit} onChange={(changed) => setDraft({ ...draft, unit: changed })} />
  );
  const actions = (
    <span class="actions">
      <Button type="submit" disabled={busy}>
        {submit}
      </Button>
      {onCancel && (
        <Button kind="plain" onClick={onCancel}>
          {t('limitsCancel')}
        </Button>
      )}
    </span>
  );
  return (
    <form class="amount-form" noValidate onSubmit={(event) => void save(event)}>
      <div class="amount-line">
        {before}
        {byDay ? (
          <DayFields
            label={fixed ? t('limitsDaysMinutes') : label}
            days={byDay}
            error={error}
            at={wrong?.at ?? null}
            inputRef={input}
            onInput={(days) => setDraft({ ...draft, days })}
          />
        ) : (
          <Field
            label={label}
            hint={hints[per] && t(hints[per])}
            error={error}
            after={
              <>
                {unit}
                {actions}
              </>
            }
          >
            {(attributes) => (
              <input
                {...attributes}
                ref={input}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                size={5}
                value={draft.text}
                onInput={(event) => setDraft({ ...draft, text: event.currentTarget.value })}
              />
            )}
          </Field>
        )}
        {byDay && (
          <span class="actions">
            {!fixed && unit}
            {actions}
          </span>
        )}
      </div>
      {isDaily && (
        <label class="tick">
          <input
            type="checkbox"
            checked={byDay !== null}
            onChange={(event) => setByDay(event.currentTarget.checked)}
          />
          {t('limitsByDay')}
        </label>
      )}
    </form>
  );
}
