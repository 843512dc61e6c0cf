import type { SummarySettings } from '../../domain/choices';
import { noteFailure } from '../../platform/health';
import { formatClock, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { giveBackNotifications, requestNotifications } from '../../platform/notifications';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Status } from '../../ui/notice';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';
import { minutesOf, timeText } from '../hours/draft';
import { weekdayName, weekOrder } from '../limits/day-words';
import { settings } from '../state';
import { useTask } from '../use-task';

/** Whether and when a quiet notification tells that the week is over. */
export function TellCard() {
  const task = useTask();
  const { summary } = settings.value;

  function choose(changed: Partial<SummarySettings>): void {
    const chosen = { ...summary, ...changed };
    const said = () =>
      t('summaryTold', { day: weekdayName(chosen.weekday, 'weekdayLong'), time: formatClock(chosen.minute) });
    void task.run('changeFailed', async () => {
      // Before anything is waited for: a browser asks its user only from a click.
      const allowed = changed.on !== true || (await requestNotifications());
      await ask('choose', { summary: chosen });
      if (chosen.on) return allowed ? said() : t('summaryRefused');
      await giveBackNotifications().catch(noteFailure('notGivenBack'));
      return undefined;
    });
  }

  return (
    <Card title={t('summaryTellTitle')}>
      <div class="parts prose">
        <Switch
          label={t('summaryTell')}
          detail={t('summaryTellText')}
          checked={summary.on}
          disabled={task.busy}
          onChange={(on) => choose({ on })}
        />
        {summary.on && (
          <div class="summary-when">
            <Select
              label={t('summaryOn')}
              value={String(summary.weekday)}
              options={weekOrder().map((day) => ({
                value: String(day),
                label: weekdayName(day, 'weekdayLong'),
              }))}
              onChange={(day) => choose({ weekday: Number(day) })}
            />
            <Field label={t('summaryAt')}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="time"
                  value={timeText(summary.minute)}
                  onChange={(event) => {
                    const minute = minutesOf(event.currentTarget.value);
                    if (minute !== null) choose({ minute });
                  }}
                />
              )}
            </Field>
          </div>
        )}
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
