import { useState } from 'preact/hooks';
import type { Breaks } from '../../domain/choices';
import { formatLongDuration, t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { targetsWith } from '../hours/targets-with';
import { QueuedChanges } from '../limits/queued-changes';
import { saveChange } from '../limits/save-change';
import { TargetSelect } from '../limits/target-select';
import { settings } from '../state';
import { useTask } from '../use-task';
import { MinutesSelect } from './minutes-select';
import { useDraft } from './use-draft';

const afterMinutes = [5, 10, 15, 20, 25, 30, 40, 45, 50, 60, 75, 90, 120, 180, 240];
const pauseMinutes = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60];

/** A pause with slow breaths after so much watching without one. */
export function BreaksCard() {
  const task = useTask();
  // Breaks hold at once and loosen only tomorrow: how long they are is chosen before they begin.
  const [choosing, setChoosing] = useState(false);
  const { breaks } = settings.value;
  const [draft, change, reset] = useDraft<Breaks>(breaks);

  const send = (value: Breaks) => saveChange(task, { type: 'choice', name: 'breaks', value });
  function turn(on: boolean): void {
    if (breaks.on) void send({ ...breaks, on: false });
    else setChoosing(on);
  }
  async function save(event: Event): Promise<void> {
    event.preventDefault();
    if (!(await send({ ...draft, on: true }))) return;
    setChoosing(false);
    reset();
  }

  const times = { after: formatLongDuration(breaks.afterMs), pause: formatLongDuration(breaks.pauseMs) };
  return (
    <Card title={t('helpsBreaksTitle')}>
      <div class="parts">
        <Switch
          label={t('helpsBreaksSwitch')}
          detail={breaks.on ? t('helpsBreaksOn', times) : t('helpsBreaksOff')}
          checked={breaks.on || choosing}
          disabled={task.busy}
          onChange={turn}
        />
        {(breaks.on || choosing) && (
          <form class="helps-form" noValidate onSubmit={(event) => void save(event)}>
            <div class="helps-line">
              <MinutesSelect
                label={t('helpsBreaksAfter')}
                offered={afterMinutes}
                ms={draft.afterMs}
                onChange={(afterMs) => change({ afterMs })}
              />
              <MinutesSelect
                label={t('helpsBreaksPause')}
                offered={pauseMinutes}
                ms={draft.pauseMs}
                onChange={(pauseMs) => change({ pauseMs })}
              />
              <TargetSelect
                label={t('helpsBreaksTarget')}
                targets={targetsWith(breaks.target)}
                target={draft.target}
                onChange={(target) => change({ target })}
              />
            </div>
            <span class="actions">
              <Button type="submit" disabled={task.busy}>
                {t(breaks.on ? 'limitsSave' : 'helpsBreaksStart')}
              </Button>
              {!breaks.on && (
                <Button kind="plain" onClick={() => setChoosing(false)}>
                  {t('limitsCancel')}
                </Button>
              )}
            </span>
          </form>
        )}
        <p class="muted small prose">{t('helpsBreaksMore')}</p>
        <QueuedChanges concerns={(queued) => queued.type === 'choice' && queued.name === 'breaks'} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
