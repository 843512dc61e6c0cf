import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { mostWindows } from '../../domain/rules';
import type { Schedule } from '../../domain/schedule';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { ChoiceList } from '../../ui/choice';
import { Switch } from '../../ui/switch';
import { TargetSelect } from '../limits/target-select';
import { ClosesNow } from './closes-now';
import { draftOf, errorOf, furtherDraft, type WindowDraft, windowsOf } from './draft';
import { ShutDays } from './shut-days';
import { targetsWith } from './targets-with';
import { WeekPicture } from './week-picture';
import { WindowFields } from './window-fields';

export interface ScheduleFormProps {
  readonly schedule: Schedule;
  /** The same as it holds now; `null` when it is new. */
  readonly before: Schedule | null;
  readonly submit: string;
  readonly busy: boolean;
  /** Puts the focus into the form when it appears. */
  readonly focused?: boolean;
  readonly onSave: (schedule: Schedule) => void;
  readonly onCancel: () => void;
}

/** Writes hours: what they cover (bedtime always covers the same), their times, and the winding down before them. */
export function ScheduleForm(props: ScheduleFormProps) {
  const { schedule, before, submit, busy, focused = false, onSave, onCancel } = props;
  const [parts, setParts] = useState(schedule);
  const [drafts, setDrafts] = useState<readonly WindowDraft[]>(() => schedule.windows.map(draftOf));
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const written: Schedule = { ...parts, windows: windowsOf(drafts) };
  const isWhole = written.windows.length === drafts.length;

  useLayoutEffect(() => {
    if (focused) form.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  useLayoutEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [tries]);

  function save(event: Event): void {
    event.preventDefault();
    if (isWhole) onSave(written);
    else setTries(tries + 1);
  }
  const setDraft = (at: number, draft: WindowDraft) =>
    setDrafts(drafts.map((one, index) => (index === at ? draft : one)));

  return (
    <form class="hours-form" noValidate ref={form} onSubmit={save}>
      {!schedule.bedtime && (
        <>
          <TargetSelect
            label={t('hoursTarget')}
            targets={targetsWith(schedule.target)}
            target={parts.target}
            onChange={(target) => setParts({ ...parts, target })}
          />
          <div style={{ '--choice-width': '16rem' }}>
            <ChoiceList
              kind="one"
              label={t('hoursMode')}
              labelHidden
              chosen={[parts.mode]}
              choices={[
                { value: 'closed', label: t('hoursModeClosed'), detail: t('hoursModeClosedDetail') },
                { value: 'only', label: t('hoursModeOnly'), detail: t('hoursModeOnlyDetail') },
              ]}
              onChange={([mode]) => mode && setParts({ ...parts, mode })}
            />
          </div>
        </>
      )}
      {drafts.map((draft, index) => (
        <WindowFields
          // Windows have no name of their own, and their order never changes.
          key={index}
          draft={draft}
          error={tries > 0 ? errorOf(draft) : null}
          onChange={(changed) => setDraft(index, changed)}
          onRemove={
            drafts.length > 1 ? () => setDrafts(drafts.filter((_, other) => other !== index)) : undefined
          }
        />
      ))}
      {drafts.length < mostWindows && (
        <span class="actions">
          <Button kind="plain" size="small" onClick={() => setDrafts([...drafts, furtherDraft(drafts)])}>
            {t('hoursAddWindow')}
          </Button>
        </span>
      )}
      <WeekPicture schedule={written} />
      <div aria-live="polite">
        <ShutDays schedule={written} />
      </div>
      <Switch
        label={t('hoursWindDown')}
        detail={t('hoursWindDownDetail')}
        checked={parts.windDown}
        onChange={(windDown) => setParts({ ...parts, windDown })}
      />
      {isWhole && <ClosesNow before={before} schedule={written} />}
      <span class="actions">
        <Button type="submit" kind="primary" disabled={busy}>
          {submit}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t('limitsCancel')}
        </Button>
      </span>
    </form>
  );
}
