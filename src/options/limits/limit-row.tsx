import { useEffect, useRef, useState } from 'preact/hooks';
import { leftOf } from '../../domain/decision';
import type { Limit } from '../../domain/limit';
import { sectionsOf } from '../../domain/settings';
import { timeOf } from '../../domain/usage';
import { formatDuration, t } from '../../platform/i18n';
import { targetName } from '../../platform/names';
import { Button } from '../../ui/button';
import { Meter } from '../../ui/meter';
import { settings, today } from '../state';
import type { Task } from '../use-task';
import { MinutesForm } from './minutes-form';
import { QueuedChanges } from './queued-changes';
import { sendChange } from './send-change';

const minuteMs = 60_000;

/** How far a limit is used today, or why nothing counts towards it. */
function Standing({ limit }: { limit: Limit }) {
  const covered = sectionsOf(limit.target, settings.value);
  if (covered.size === 0) return <p class="muted small">{t('limitsNotCounted')}</p>;
  if (!today.value) return null;
  const used = timeOf(today.value.usage, covered);
  const left = leftOf(limit, settings.value, today.value);
  return (
    <>
      <Meter
        part={used / Math.max(1, limit.perDayMs)}
        colour={left <= 0 ? 'var(--enough)' : 'var(--accent)'}
      />
      <p class="muted small">
        {left > 0
          ? t('limitsUsedLeft', { used: formatDuration(used), left: formatDuration(left, 'up') })
          : t('limitsUsedEnough', { used: formatDuration(used) })}
      </p>
    </>
  );
}

/** One limit other than the daily goal, with ways to change and remove it. */
export function LimitRow({ limit, task }: { limit: Limit; task: Task }) {
  const [editing, setEditing] = useState(false);
  const change = useRef<HTMLSpanElement>(null);
  const wasEditing = useRef(false);
  const what = targetName(limit.target);
  useEffect(() => {
    if (wasEditing.current && !editing) change.current?.querySelector('button')?.focus();
    wasEditing.current = editing;
  }, [editing]);

  function save(minutes: number): void {
    setEditing(false);
    const changed = { ...limit, perDayMs: minutes * minuteMs };
    void task.run('changeFailed', () => sendChange({ type: 'limit', limit: changed }));
  }

  return (
    <li class="limit-row">
      <div class="limit-head">
        <h3>{what}</h3>
        <strong>{t('limitsPerDay', { time: formatDuration(limit.perDayMs) })}</strong>
      </div>
      <Standing limit={limit} />
      {editing ? (
        <MinutesForm
          label={t('limitsMinutesFor', { what })}
          minutes={Math.round(limit.perDayMs / minuteMs)}
          busy={task.busy}
          focused
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <span class="actions" ref={change}>
          <Button size="small" label={t('limitsChangeLabel', { what })} onClick={() => setEditing(true)}>
            {t('limitsChange')}
          </Button>
          <Button
            kind="plain"
            size="small"
            disabled={task.busy}
            label={t('limitsRemoveLabel', { what })}
            onClick={() =>
              void task.run('changeFailed', () => sendChange({ type: 'removeLimit', id: limit.id }))
            }
          >
            {t('limitsRemove')}
          </Button>
        </span>
      )}
      <QueuedChanges
        concerns={(queued) =>
          (queued.type === 'limit' && queued.limit.id === limit.id) ||
          (queued.type === 'removeLimit' && queued.id === limit.id)
        }
      />
    </li>
  );
}
