import { useRef, useState } from 'preact/hooks';
import type { Group } from '../../domain/limit';
import { isManaged } from '../../domain/managed';
import { mostGroups } from '../../domain/rules';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { settings } from '../state';
import { useTask } from '../use-task';
import { GroupForm } from './group-form';
import { GroupRow } from './group-row';
import { saveChange } from './save-change';

/** Sites and sections under one name, so that a limit can cover them together. */
export function GroupCard() {
  const task = useTask();
  const [fresh, setFresh] = useState<Group | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { groups } = settings.value;
  const isFull = groups.filter((group) => !isManaged(group)).length >= mostGroups;

  function close(): void {
    setFresh(null);
    // The form is gone, and with it what had the focus.
    place.current?.focus();
  }
  async function add(group: Group): Promise<void> {
    if (await saveChange(task, { type: 'group', group })) close();
  }
  async function remove({ id }: Group): Promise<void> {
    await saveChange(task, { type: 'removeGroup', id });
    if (!settings.value.groups.some((group) => group.id === id)) place.current?.focus();
  }

  return (
    <Card title={t('limitsGroupsTitle')}>
      <div class="parts" ref={place} tabIndex={-1}>
        <p class="muted">{t('limitsGroupsText')}</p>
        {groups.length > 0 && (
          <ul class="limit-rows">
            {groups.map((group) => (
              <GroupRow key={group.id} group={group} task={task} onRemove={() => void remove(group)} />
            ))}
          </ul>
        )}
        {fresh ? (
          <GroupForm
            group={fresh}
            submit={t('limitsGroupSave')}
            busy={task.busy}
            onSave={(group) => void add(group)}
            onCancel={close}
          />
        ) : isFull ? (
          <p class="muted">{t('limitsGroupsMost', { most: mostGroups })}</p>
        ) : (
          <span class="actions">
            <Button onClick={() => setFresh({ id: crypto.randomUUID(), name: '', members: [] })}>
              {t('limitsGroupAdd')}
            </Button>
          </span>
        )}
        <div class="said">
          <Status bad={task.failed}>{task.said}</Status>
        </div>
      </div>
    </Card>
  );
}
