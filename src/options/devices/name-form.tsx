import { useState } from 'preact/hooks';
import { longestName } from '../../domain/sync/device';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';

/** Names this device. */
export function NameForm({ name }: { name: string }) {
  const task = useTask();
  const [typed, setTyped] = useState(name);
  return (
    <form
      class="parts"
      onSubmit={(event) => {
        event.preventDefault();
        void task.run('deviceNotNamed', async () => {
          await ask('renameDevice', { name: typed });
          return t('devicesNamed');
        });
      }}
    >
      <Field label={t('devicesName')}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            value={typed}
            maxLength={longestName}
            autocomplete="off"
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        )}
      </Field>
      <div class="actions">
        <Button type="submit" disabled={task.busy}>
          {t('limitsSave')}
        </Button>
      </div>
      <Status bad={task.failed}>{task.said}</Status>
    </form>
  );
}
