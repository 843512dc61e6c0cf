import { safetyPlatforms } from '../../domain/resources/safety';
import { hasId } from '../../domain/safety/ticks';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Card } from '../../ui/card';
import { ChoiceList } from '../../ui/choice';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';

export interface PlatformChoiceProps {
  /** The ids of the platforms that somebody uses. */
  readonly chosen: readonly string[];
  /** Told at once, before the choice is kept. */
  readonly onChange: (chosen: string[]) => void;
}

/** Which platforms somebody uses. Nothing is guessed. */
export function PlatformChoice({ chosen, onChange }: PlatformChoiceProps) {
  const task = useTask();
  function choose(now: string[]): void {
    onChange(now);
    const changed = safetyPlatforms.filter(({ id }) => now.includes(id) !== chosen.includes(id));
    void task.run('tickFailed', async () => {
      for (const { id } of changed) await ask('tick', { id: hasId(id), done: now.includes(id) });
      return undefined;
    });
  }
  return (
    <Card>
      <div class="safety-choice">
        <ChoiceList
          kind="several"
          label={t('safetyWhich')}
          hint={t('safetyWhichHint')}
          choices={safetyPlatforms.map(({ id, name }) => ({ value: id, label: name }))}
          chosen={chosen}
          onChange={choose}
        />
      </div>
      {task.failed && <Status bad>{task.said}</Status>}
    </Card>
  );
}
