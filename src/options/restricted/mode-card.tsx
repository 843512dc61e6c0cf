import { sites } from '../../domain/catalogue';
import type { RestrictedLevel } from '../../domain/choices';
import { levelAt, nextLevelChange } from '../../domain/restriction';
import type { Settings } from '../../domain/settings';
import { now, zone } from '../../platform/clock';
import { formatTime, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { ChoiceList } from '../../ui/choice';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { MissingAccess } from '../sites/missing-access';
import { useMissingHosts } from '../sites/use-missing-hosts';
import { settings } from '../state';
import { useTask } from '../use-task';

const youtube = sites.filter((site) => site.id === 'youtube');

/** The level that a policy of the browser has set. */
function ManagedLevel({ level }: { level: RestrictedLevel }) {
  return (
    <div>
      <p>
        {t('restrictedLevelIs', {
          level: t(level === 'strict' ? 'restrictedStrict' : 'restrictedModerate'),
        })}
      </p>
      <p class="small managed-note">{t('managedNote')}</p>
    </div>
  );
}

/** What is in force now, whatever the switch says: hours may have it on. */
function detailOf(current: Settings): string {
  const { restricted, topics, words } = current;
  if (levelAt(current, now(), zone()) === null) return t('restrictedOff');
  const until = restricted.on ? null : nextLevelChange(current, now(), zone());
  if (until !== null) return t('popupRestrictedHours', { time: formatTime(until) });
  return t(topics.length + words.length > 0 ? 'restrictedOn' : 'restrictedOnNothing');
}

/** The one switch, and how strict it is. */
export function ModeCard() {
  const task = useTask();
  const missing = useMissingHosts();
  const { restricted, restrictedHours, managed } = settings.value;
  const { on, level } = restricted;
  const isManaged = managed !== null && managed.restricted !== null;

  function change(to: Partial<{ on: boolean; level: RestrictedLevel }>): void {
    void task.run('restrictedFailed', async () => {
      const value = { on, level, ...to };
      const said = await sendChange({ type: 'choice', name: 'restricted', value });
      // What waits is said where it is shown.
      if (said !== t('limitsSavedNow')) return said;
      return t(value.on ? 'restrictedSavedOn' : 'restrictedSavedOff');
    });
  }

  return (
    <Card>
      <div class="parts">
        {youtube.map((site) => (
          <MissingAccess key={site.id} site={site} missing={missing} />
        ))}
        <Switch
          label={t('restrictedSwitch')}
          detail={detailOf(settings.value)}
          checked={on}
          disabled={task.busy || isManaged}
          onChange={(checked) => change({ on: checked })}
        />
        {isManaged && <ManagedLevel level={level} />}
        {(on || restrictedHours.length > 0) && !isManaged && (
          <div style={{ '--choice-width': '16rem' }}>
            <ChoiceList
              kind="one"
              label={t('restrictedLevel')}
              chosen={[level]}
              choices={[
                {
                  value: 'moderate',
                  label: t('restrictedModerate'),
                  detail: t('restrictedModerateDetail'),
                },
                { value: 'strict', label: t('restrictedStrict'), detail: t('restrictedStrictDetail') },
              ]}
              onChange={([chosen]) => chosen && change({ level: chosen })}
            />
          </div>
        )}
        <QueuedChanges concerns={(queued) => queued.type === 'choice' && queued.name === 'restricted'} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
