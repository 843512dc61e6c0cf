import type { ChoiceChange } from '../../domain/change';
import { t, type WordKey } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { QueuedChanges } from '../limits/queued-changes';
import { saveChange } from '../limits/save-change';
import { settings } from '../state';
import { useTask } from '../use-task';

export interface ChoiceSwitchProps {
  readonly name: Extract<ChoiceChange, { readonly value: boolean }>['name'];
  readonly title: WordKey;
  readonly label: WordKey;
  readonly detail: WordKey;
  /** What one should know about it, under the switch. */
  readonly more?: WordKey;
}

/** A card for something that is on or off. */
export function ChoiceSwitch({ name, title, label, detail, more }: ChoiceSwitchProps) {
  const task = useTask();
  return (
    <Card title={t(title)}>
      <div class="parts">
        <Switch
          label={t(label)}
          detail={t(detail)}
          checked={settings.value[name]}
          disabled={task.busy}
          onChange={(value) => void saveChange(task, { type: 'choice', name, value })}
        />
        {more && <p class="muted small prose">{t(more)}</p>}
        <QueuedChanges concerns={(change) => change.type === 'choice' && change.name === name} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
