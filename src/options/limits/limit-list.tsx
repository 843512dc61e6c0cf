import { goalId, type Target } from '../../domain/limit';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { settings } from '../state';
import { useTask } from '../use-task';
import { AddLimit } from './add-limit';
import { LimitRow } from './limit-row';
import { sendChange } from './send-change';

/** Every limit but the daily goal, and the way to add one. */
export function LimitList() {
  const task = useTask();
  const limits = settings.value.limits.filter(({ id }) => id !== goalId);

  function add(target: Target, minutes: number): void {
    const limit = { id: crypto.randomUUID(), target, perDayMs: minutes * 60_000 };
    void task.run('changeFailed', () => sendChange({ type: 'limit', limit }));
  }

  return (
    <Card title={t('limitsOthersTitle')}>
      <div class="parts">
        {limits.length === 0 ? (
          <p class="muted">{t('limitsOthersNone')}</p>
        ) : (
          <ul class="limit-rows">
            {limits.map((limit) => (
              <LimitRow key={limit.id} limit={limit} task={task} />
            ))}
          </ul>
        )}
        <AddLimit busy={task.busy} onAdd={add} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
