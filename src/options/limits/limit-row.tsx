import { useEffect, useRef, useState } from 'preact/hooks';
import type { Limit, Target } from '../../domain/limit';
import { isManaged } from '../../domain/managed';
import { now, zone } from '../../platform/clock';
import { t, targetName, type WordKey } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Meter } from '../../ui/meter';
import { settings, today } from '../state';
import type { Task } from '../use-task';
import { draftOf, partsOfUnit, type Unit } from './amount';
import { AmountForm } from './amount-form';
import { limitWords } from './limit-words';
import { QueuedLines } from './queued-lines';
import { saveChange } from './save-change';
import { spentWords } from './spent-words';
import { spentOf } from './standing';

function notCounted(target: Target): WordKey {
  if (target === 'all') return 'limitsNoSites';
  return target.startsWith('group:') ? 'limitsGroupNotCounted' : 'limitsNotCounted';
}

/** How far a limit is used, or why nothing counts towards it. */
function Standing({ limit }: { limit: Limit }) {
  if (!today.value) return null;
  const spent = spentOf(limit, settings.value, today.value, { now: now(), zone: zone() });
  if (!spent) {
    return <p class="muted small">{t(notCounted(limit.target))}</p>;
  }
  const colour = spent.left !== null && spent.left <= 0 ? 'var(--enough)' : 'var(--accent)';
  return (
    <div class="limit-use">
      <Meter part={spent.part} colour={colour} />
      <p class="muted small">{spentWords(limit, spent)}</p>
    </div>
  );
}

export interface LimitRowProps {
  readonly limit: Limit;
  readonly task: Task;
  readonly onRemove: () => void;
}

/** One limit other than the daily goal, with ways to change and remove it. */
export function LimitRow({ limit, task, onRemove }: LimitRowProps) {
  const [editing, setEditing] = useState(false);
  const change = useRef<HTMLSpanElement>(null);
  const wasEditing = useRef(false);
  const what = targetName(limit.target, settings.value);
  const words = limitWords(limit);
  const named = { what: `${what}, ${words}` };
  useEffect(() => {
    if (wasEditing.current && !editing) change.current?.querySelector('button')?.focus();
    wasEditing.current = editing;
  }, [editing]);

  function save(amounts: (number | null)[], unit: Unit): Promise<boolean> {
    setEditing(false);
    return saveChange(task, { type: 'limit', limit: { ...limit, ...partsOfUnit(unit), amounts } });
  }

  return (
    <li class="limit-row">
      <div class="limit-head">
        <h3>{what}</h3>
        <span class="limit-amount">{words}</span>
      </div>
      <Standing limit={limit} />
      {isManaged(limit) ? (
        <p class="small limit-managed">{t('managedNote')}</p>
      ) : editing ? (
        <AmountForm
          label={t('limitsMinutesFor', { what })}
          start={draftOf(limit)}
          submit={t('limitsSave')}
          busy={task.busy}
          focused
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <span class="actions" ref={change}>
          <Button
            kind="plain"
            size="small"
            label={t('limitsChangeLabel', named)}
            onClick={() => setEditing(true)}
          >
            {t('limitsChange')}
          </Button>
          <Button
            kind="plain"
            size="small"
            disabled={task.busy}
            label={t('limitsRemoveLabel', named)}
            onClick={onRemove}
          >
            {t('limitsRemove')}
          </Button>
        </span>
      )}
      <QueuedLines
        concerns={(queued) =>
          (queued.type === 'limit' && queued.limit.id === limit.id) ||
          (queued.type === 'removeLimit' && queued.id === limit.id)
        }
      />
    </li>
  );
}
