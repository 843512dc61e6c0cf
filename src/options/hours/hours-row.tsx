import { useRef, useState } from 'preact/hooks';
import { isManaged } from '../../domain/managed';
import type { Schedule } from '../../domain/schedule';
import { t, targetName } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { QueuedChanges } from '../limits/queued-changes';
import { saveChange } from '../limits/save-change';
import { settings } from '../state';
import type { Task } from '../use-task';
import { ScheduleForm } from './schedule-form';
import { ScheduleView } from './schedule-view';
import { useFocusBack } from './use-focus-back';

export interface HoursRowProps {
  readonly schedule: Schedule;
  readonly task: Task;
  /** Called when it is gone, with the button that was pressed. */
  readonly onGone: () => void;
}

/** Hours other than bedtime, with ways to change and remove them. */
export function HoursRow({ schedule, task, onGone }: HoursRowProps) {
  const [editing, setEditing] = useState(false);
  const actions = useRef<HTMLSpanElement>(null);
  useFocusBack(editing, actions);
  const { id, target, mode } = schedule;
  const what = targetName(target, settings.value);

  async function save(changed: Schedule): Promise<void> {
    if (await saveChange(task, { type: 'hours', hours: changed })) setEditing(false);
  }
  async function remove(): Promise<void> {
    await saveChange(task, { type: 'removeHours', id });
    if (!settings.value.hours.some((other) => other.id === id)) onGone();
  }

  return (
    <li class="hours-row">
      <div class="hours-head">
        <h3>{what}</h3>
        <span class="muted">
          {t(schedule.bedtime ? 'hoursBedtimeTitle' : mode === 'only' ? 'hoursModeOnly' : 'hoursModeClosed')}
        </span>
      </div>
      {editing ? (
        <ScheduleForm
          schedule={schedule}
          before={schedule}
          submit={t('limitsSave')}
          busy={task.busy}
          focused
          onSave={(changed) => void save(changed)}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <ScheduleView schedule={schedule} />
      )}
      {isManaged(schedule) && <p class="managed-note small">{t('managedNote')}</p>}
      {!isManaged(schedule) && !editing && (
        <span class="actions" ref={actions}>
          <Button size="small" label={t('hoursChangeLabel', { what })} onClick={() => setEditing(true)}>
            {t('limitsChange')}
          </Button>
          <Button
            kind="plain"
            size="small"
            disabled={task.busy}
            label={t('hoursRemoveLabel', { what })}
            onClick={() => void remove()}
          >
            {t('limitsRemove')}
          </Button>
        </span>
      )}
      <QueuedChanges
        concerns={(change) =>
          (change.type === 'hours' && change.hours.id === id) ||
          (change.type === 'removeHours' && change.id === id)
        }
      />
    </li>
  );
}
