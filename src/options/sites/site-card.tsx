import type { Site } from '../../domain/catalogue';
import { t, type WordKey } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { settings } from '../state';
import { useTask } from '../use-task';
import { MissingAccess } from './missing-access';
import type { MissingHosts } from './use-missing-hosts';

/** What the rest of a site is, honestly: many home feeds mix short video in. */
function restWords(site: Site): WordKey {
  if (site.mixedHome) return 'sitesWholeMixed';
  return site.otherwise === 'short' ? 'sitesWholeFeed' : 'sitesWholePlain';
}

/** One site: counted or not, in whole or only its short video. */
export function SiteCard({ site, missing }: { site: Site; missing: MissingHosts }) {
  const task = useTask();
  const { tracked, wholeSite } = settings.value.sites[site.id] ?? { tracked: true, wholeSite: false };
  const names = { site: site.name, section: site.short.name };

  function change(to: Partial<{ tracked: boolean; wholeSite: boolean }>): void {
    const changed = { type: 'site', site: site.id, tracked, wholeSite, ...to } as const;
    void task.run('changeFailed', () => sendChange(changed));
  }

  return (
    <Card title={site.name}>
      <div class="parts">
        <MissingAccess site={site} missing={missing} />
        <Switch
          label={t('sitesCount', names)}
          detail={t(tracked ? 'sitesCountOn' : 'sitesCountOff', names)}
          checked={tracked}
          disabled={task.busy}
          onChange={(on) => change({ tracked: on })}
        />
        {tracked && (
          <Switch
            label={t('sitesWhole', names)}
            detail={t(restWords(site), names)}
            checked={wholeSite}
            disabled={task.busy}
            onChange={(on) => change({ wholeSite: on })}
          />
        )}
        <QueuedChanges concerns={(queued) => queued.type === 'site' && queued.site === site.id} />
        {(task.busy || task.said) && <Status bad={task.failed}>{task.said}</Status>}
      </div>
    </Card>
  );
}
