import { dailyLimit, goalId } from '../../domain/limit';
import { suggestedGoalMinutes } from '../../domain/settings';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { settings } from '../state';
import { useTask } from '../use-task';
import { draftOf, partsOfUnit, type Unit } from './amount';
import { AmountForm } from './amount-form';
import { QueuedLines } from './queued-lines';
import { saveChange } from './save-change';

/** The daily goal: a limit on all short video together. One number, unless the days differ. */
export function GoalCard() {
  const task = useTask();
  const goal = settings.value.limits.find(({ id }) => id === goalId);
  const suggested = dailyLimit(goalId, 'all', suggestedGoalMinutes * 60_000);
  const start = goal && draftOf(goal);

  function save(amounts: (number | null)[], unit: Unit): Promise<boolean> {
    return saveChange(task, { type: 'limit', limit: { ...suggested, ...partsOfUnit(unit), amounts } });
  }
  function turn(on: boolean): void {
    void saveChange(task, on ? { type: 'limit', limit: suggested } : { type: 'removeLimit', id: goalId });
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
        {start && (
          <AmountForm
            label={t('limitsGoalMinutes')}
            start={start}
            fixed={start.unit === 'time:day'}
            submit={t('limitsSave')}
            busy={task.busy}
            onSave={save}
          />
        )}
        <QueuedLines
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
