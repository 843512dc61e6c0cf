import { useEffect, useRef, useState } from 'preact/hooks';
import type { Group } from '../../domain/limit';
import { isManaged } from '../../domain/managed';
import { formatList, t, targetName } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { settings } from '../state';
import type { Task } from '../use-task';
import { GroupForm } from './group-form';
import { usesOf } from './group-uses';
import { QueuedLines } from './queued-lines';
import { saveChange } from './save-change';

export interface GroupRowProps {
  readonly group: Group;
  readonly task: Task;
  readonly onRemove: () => void;
}

/** One group with what belongs to it, and ways to change and remove it. */
export function GroupRow({ group, task, onRemove }: GroupRowProps) {
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState(false);
  const buttons = useRef<HTMLSpanElement>(null);
  const wasEditing = useRef(false);
  const uses = usesOf(group.id, settings.value);
  useEffect(() => {
    if (wasEditing.current && !editing) buttons.current?.querySelector('button')?.focus();
    wasEditing.current = editing;
  }, [editing]);

  function save(changed: Group): void {
    setEditing(false);
    void saveChange(task, { type: 'group', group: changed });
  }
  function remove(): void {
    setAsking(false);
    onRemove();
  }

  const names = group.members.map((member) => targetName(member, settings.value));
  return (
    <li class="limit-row">
      <div class="limit-head">
        <h3>{group.name}</h3>
      </div>
      <div class="limit-use">
        <p class="muted small">{names.length > 0 ? formatList(names) : t('limitsGroupNone')}</p>
      </div>
      {isManaged(group) ? (
        <p class="small limit-managed">{t('managedNote')}</p>
      ) : editing ? (
        <GroupForm
          group={group}
          submit={t('limitsSave')}
          busy={task.busy}
          onSave={save}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <span class="actions" ref={buttons}>
          <Button
            kind="plain"
            size="small"
            label={t('limitsGroupChangeLabel', { group: group.name })}
            onClick={() => setEditing(true)}
          >
            {t('limitsChange')}
          </Button>
          <Button
            kind="plain"
            size="small"
            disabled={task.busy}
            label={t('limitsGroupRemoveLabel', { group: group.name })}
            onClick={() => (uses.length > 0 ? setAsking(true) : onRemove())}
          >
            {t('limitsRemove')}
          </Button>
        </span>
      )}
      <QueuedLines
        concerns={(change) =>
          (change.type === 'group' && change.group.id === group.id) ||
          (change.type === 'removeGroup' && change.id === group.id)
        }
      />
      <Dialog
        open={asking}
        title={t('limitsGroupAsk', { group: group.name })}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button kind="plain" onClick={() => setAsking(false)}>
              {t('limitsGroupKeep')}
            </Button>
            <Button kind="danger" onClick={remove}>
              {t('limitsGroupYes')}
            </Button>
          </>
        }
      >
        <p>{t('limitsGroupAskText')}</p>
        <ul class="points">
          {uses.map((use) => (
            <li key={use}>{use}</li>
          ))}
        </ul>
      </Dialog>
    </li>
  );
}
