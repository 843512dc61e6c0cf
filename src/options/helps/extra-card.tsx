import { type ExtraSettings, type Friction, frictions } from '../../domain/choices';
import { t, type WordKey } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChoiceList } from '../../ui/choice';
import { Status } from '../../ui/notice';
import { Select } from '../../ui/select';
import { QueuedChanges } from '../limits/queued-changes';
import { settings } from '../state';
import { useTask } from '../use-task';
import { MinutesSelect } from './minutes-select';
import { saveExtra } from './save-extra';
import { useDraft } from './use-draft';

const minutes = Array.from({ length: 15 }, (_, index) => index + 1);
const times = [0, 1, 2, 3, 4, 5, 6];

const words: Readonly<Record<Friction, readonly [label: WordKey, detail: WordKey]>> = {
  wait: ['helpsWait', 'helpsWaitDetail'],
  breathe: ['helpsBreathe', 'helpsBreatheDetail'],
  hold: ['helpsHold', 'helpsHoldDetail'],
  dot: ['helpsDot', 'helpsDotDetail'],
  type: ['helpsType', 'helpsTypeDetail'],
  rotate: ['helpsRotate', 'helpsRotateDetail'],
};

function timesWords(count: number): string {
  return count === 0 ? t('helpsExtraNever') : t('helpsExtraTimes', { count });
}

/** How much more there may be when it was enough, how often, and what has to be done for it. */
export function ExtraCard() {
  const task = useTask();
  const { extra } = settings.value;
  const [draft, change, reset] = useDraft<ExtraSettings>(extra);
  const { ms, perDay, friction } = draft;

  async function save(event: Event): Promise<void> {
    event.preventDefault();
    const changed: Partial<ExtraSettings> = {
      ...(ms === extra.ms ? {} : { ms }),
      ...(perDay === extra.perDay ? {} : { perDay }),
      ...(friction === extra.friction ? {} : { friction }),
    };
    await task.run('changeFailed', async () => {
      const said = await saveExtra(changed);
      reset();
      return said;
    });
  }

  return (
    <Card title={t('helpsExtraTitle')}>
      <form class="parts" noValidate onSubmit={(event) => void save(event)}>
        <p class="prose">{t('helpsExtraText')}</p>
        <div class="helps-line">
          <Select
            label={t('helpsExtraPerDay')}
            value={String(perDay)}
            options={times.map((count) => ({ value: String(count), label: timesWords(count) }))}
            onChange={(value) => change({ perDay: Number(value) })}
          />
          {perDay > 0 && (
            <MinutesSelect
              label={t('helpsExtraTime')}
              offered={minutes}
              ms={ms}
              onChange={(chosen) => change({ ms: chosen })}
            />
          )}
        </div>
        {perDay > 0 && settings.value.lock && <p class="muted">{t('helpsExtraLocked')}</p>}
        {perDay > 0 && (
          <div class="helps-frictions">
            <ChoiceList
              kind="one"
              label={t('helpsExtraHow')}
              chosen={[friction]}
              choices={frictions.map((value) => ({
                value,
                label: t(words[value][0]),
                detail: t(words[value][1]),
              }))}
              onChange={([chosen]) => chosen && change({ friction: chosen })}
            />
          </div>
        )}
        <span class="actions">
          <Button type="submit" disabled={task.busy}>
            {t('limitsSave')}
          </Button>
        </span>
        <QueuedChanges concerns={(queued) => queued.type === 'choice' && queued.name === 'extra'} />
        <Status bad={task.failed}>{task.said}</Status>
      </form>
    </Card>
  );
}
