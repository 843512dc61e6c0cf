import { goalId } from '../../domain/limit';
import { suggestedGoalMinutes } from '../../domain/settings';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { settings } from '../state';
import { useTask } from '../use-task';
import { MinutesForm } from './minutes-form';
import { QueuedChanges } from './queued-changes';
import { sendChange } from './send-change';

const minuteMs = 60_000;

/** The daily goal: a limit on all short video together. */
export function GoalCard() {
  const task = useTask();
  const goal = settings.value.limits.find(({ id }) => id === goalId);

  function setMinutes(minutes: number): void {
    const limit = { id: goalId, target: 'all', perDayMs: minutes * minuteMs } as const;
    void task.run('changeFailed', () => sendChange({ type: 'limit', limit }));
  }
  function turn(on: boolean): void {
    if (on) setMinutes(suggestedGoalMinutes);
    else void task.run('changeFailed', () => sendChange({ type: 'removeLimit', id: goalId }));
  }

  return (
    <Card title={t('limitsGoalTitle')}>
      <div class="parts">
        <Switch
          label={t('limitsGoalSwitch')}
          detail={t('limitsGoalDetail')}
          checked={goal !== undefined}
          disabled={task.busy}
          onChange={turn}
        />
        {goal && (
          <MinutesForm
            label={t('limitsGoalMinutes')}
            minutes={Math.round(goal.perDayMs / minuteMs)}
            busy={task.busy}
            onSave={setMinutes}
          />
        )}
        <QueuedChanges
          concerns={(change) =>
            (change.type === 'limit' && change.limit.id === goalId) ||
            (change.type === 'removeLimit' && change.id === goalId)
          }
        />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
