import { useRef, useState } from 'preact/hooks';
import { isManaged } from '../../domain/managed';
import { mostSchedules } from '../../domain/rules';
import type { Schedule } from '../../domain/schedule';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { saveChange } from '../limits/save-change';
import { settings } from '../state';
import { useTask } from '../use-task';
import { suggestedWindow } from './draft';
import { HoursRow } from './hours-row';
import { ScheduleForm } from './schedule-form';
import { useFocusBack } from './use-focus-back';

function newHours(): Schedule {
  return {
    id: crypto.randomUUID(),
    target: 'all',
    mode: 'closed',
    windows: [suggestedWindow],
    bedtime: false,
    windDown: true,
  };
}

/** All hours but bedtime, and the way to add some. */
export function HoursList() {
  const task = useTask();
  const [added, setAdded] = useState<Schedule | null>(null);
  const actions = useRef<HTMLSpanElement>(null);
  useFocusBack(added !== null, actions);
  const all = settings.value.hours;
  const shown = all.filter(({ bedtime }) => !bedtime);
  const isFull = all.filter((hours) => !isManaged(hours)).length >= mostSchedules;

  async function save(hours: Schedule): Promise<void> {
    if (await saveChange(task, { type: 'hours', hours })) setAdded(null);
  }

  return (
    <Card title={t('hoursOthersTitle')}>
      <div class="parts">
        {shown.length === 0 && <p class="muted">{t('hoursOthersNone')}</p>}
        {shown.length > 0 && (
          <ul class="hours-rows">
            {shown.map((hours) => (
              <HoursRow
                key={hours.id}
                schedule={hours}
                task={task}
                onGone={() => actions.current?.querySelector('button')?.focus()}
              />
            ))}
          </ul>
        )}
        {added && (
          <ScheduleForm
            schedule={added}
            before={null}
            submit={t('hoursAddSave')}
            busy={task.busy}
            focused
            onSave={(hours) => void save(hours)}
            onCancel={() => setAdded(null)}
          />
        )}
        {!added && isFull && <p class="muted">{t('hoursMost', { most: mostSchedules })}</p>}
        {!added && !isFull && (
          <span class="actions" ref={actions}>
            <Button onClick={() => setAdded(newHours())}>{t('hoursAdd')}</Button>
          </span>
        )}
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
