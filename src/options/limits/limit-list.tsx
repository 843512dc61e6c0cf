import { useRef, useState } from 'preact/hooks';
import { goalId, type Limit } from '../../domain/limit';
import { t, targetName } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Status } from '../../ui/notice';
import { settings } from '../state';
import { useTask } from '../use-task';
import { AddLimit } from './add-limit';
import { LimitRow } from './limit-row';
import { saveChange } from './save-change';

/** From so many limits on there is a field to find one by its name. */
const manyLimits = 12;

/** Every limit but the daily goal, and the way to add one. */
export function LimitList() {
  const task = useTask();
  const [sought, setSought] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const limits = settings.value.limits.filter(({ id }) => id !== goalId);
  const isLong = limits.length > manyLimits;
  const wanted = isLong ? sought.trim().toLocaleLowerCase() : '';
  const shown = limits.filter(({ target }) =>
    targetName(target, settings.value).toLocaleLowerCase().includes(wanted),
  );

  async function remove({ id }: Limit): Promise<void> {
    await saveChange(task, { type: 'removeLimit', id });
    // The button that was pressed is gone with its limit, unless the change waits.
    if (!settings.value.limits.some((limit) => limit.id === id)) list.current?.focus();
  }

  return (
    <Card title={t('limitsOthersTitle')}>
      <div class="parts">
        {limits.length === 0 && <p class="muted">{t('limitsOthersNone')}</p>}
        <AddLimit busy={task.busy} onAdd={(limit) => saveChange(task, { type: 'limit', limit })} />
        {isLong && (
          <Field label={t('limitsFind')}>
            {(attributes) => (
              <input
                {...attributes}
                type="text"
                autoComplete="off"
                value={sought}
                onInput={(event) => setSought(event.currentTarget.value)}
              />
            )}
          </Field>
        )}
        {wanted && shown.length === 0 && <p class="muted">{t('limitsFindNone')}</p>}
        {shown.length > 0 && (
          <ul class="limit-rows" ref={list} tabIndex={-1} aria-label={t('limitsOthersTitle')}>
            {shown.map((limit) => (
              <LimitRow key={limit.id} limit={limit} task={task} onRemove={() => void remove(limit)} />
            ))}
          </ul>
        )}
        <div class="said">
          <Status bad={task.failed}>{task.said}</Status>
        </div>
      </div>
    </Card>
  );
}
