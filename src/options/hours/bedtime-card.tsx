import { useRef, useState } from 'preact/hooks';
import type { Schedule } from '../../domain/schedule';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { QueuedChanges } from '../limits/queued-changes';
import { saveChange } from '../limits/save-change';
import { settings } from '../state';
import { useTask } from '../use-task';
import { bedtimeId, suggestedBedtime } from './draft';
import { HoursRow } from './hours-row';
import { ScheduleForm } from './schedule-form';
import { ScheduleView } from './schedule-view';
import { useFocusBack } from './use-focus-back';

/** Bedtime: the hours in which all short video is closed. Nothing is closed before its times have been seen and saved. */
export function BedtimeCard() {
  const task = useTask();
  const [editing, setEditing] = useState(false);
  const actions = useRef<HTMLSpanElement>(null);
  useFocusBack(editing, actions);
  const bedtime = settings.value.hours.find(({ id }) => id === bedtimeId);
  // A school's or family's own, and those of a file that was brought in.
  const others = settings.value.hours.filter((hours) => hours.bedtime && hours.id !== bedtimeId);

  function turn(on: boolean): void {
    setEditing(on);
    if (!on && bedtime) void saveChange(task, { type: 'removeHours', id: bedtimeId });
  }
  async function save(hours: Schedule): Promise<void> {
    if (await saveChange(task, { type: 'hours', hours })) setEditing(false);
  }

  return (
    <Card title={t('hoursBedtimeTitle')}>
      <div class="parts">
        <Switch
          label={t('hoursBedtimeSwitch')}
          detail={t(editing && !bedtime ? 'hoursBedtimeNotYet' : 'hoursBedtimeDetail')}
          checked={bedtime !== undefined || editing}
          disabled={task.busy}
          onChange={turn}
        />
        {editing && (
          <ScheduleForm
            schedule={bedtime ?? suggestedBedtime}
            before={bedtime ?? null}
            submit={t('hoursBedtimeSave')}
            busy={task.busy}
            focused={bedtime !== undefined}
            onSave={(hours) => void save(hours)}
            onCancel={() => setEditing(false)}
          />
        )}
        {!editing && bedtime && (
          <>
            <ScheduleView schedule={bedtime} />
            <span class="actions" ref={actions}>
              <Button onClick={() => setEditing(true)}>{t('hoursBedtimeChange')}</Button>
            </span>
          </>
        )}
        <QueuedChanges
          concerns={(change) =>
            (change.type === 'hours' && change.hours.id === bedtimeId) ||
            (change.type === 'removeHours' && change.id === bedtimeId)
          }
        />
        <Status bad={task.failed}>{task.said}</Status>
        {others.length > 0 && (
          <ul class="hours-rows">
            {others.map((hours) => (
              <HoursRow key={hours.id} schedule={hours} task={task} onGone={() => undefined} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
