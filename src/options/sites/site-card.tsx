import { partsOf, type Site } from '../../domain/catalogue';
import type { Change } from '../../domain/change';
import { t, type WordKey } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { settings } from '../state';
import { useTask } from '../use-task';
import { addSite } from './add-site';
import { MissingAccess } from './missing-access';
import { isOwnSite } from './sites-shown';
import type { MissingHosts } from './use-missing-hosts';

/** What is counted, honestly: not every site has an address for its short video alone. */
function countWords(site: Site): WordKey {
  if (partsOf(site).length > 1) return 'sitesCountOn';
  return site.otherwise === 'short' ? 'sitesCountFeed' : 'sitesCountAll';
}

/** What the rest of a site is, honestly: many home feeds mix short video in. */
function restWords(site: Site): WordKey {
  if (partsOf(site).length === 1) return 'sitesWholeAlone';
  if (site.mixedHome) return 'sitesWholeMixed';
  return site.otherwise === 'short' ? 'sitesWholeFeed' : 'sitesWholePlain';
}

/** One site: counted or not, in whole or only its short video. */
export function SiteCard({ site, missing }: { site: Site; missing: MissingHosts }) {
  const task = useTask();
  const { tracked, wholeSite } = settings.value.sites[site.id] ?? {
    tracked: !site.optional,
    wholeSite: false,
  };
  const managed = settings.value.managed?.sites[site.id];
  const names = { site: site.name, section: site.short.name };
  const hasRest = partsOf(site).some(({ short }) => !short);

  function send(change: Change): void {
    void task.run('changeFailed', () => sendChange(change));
  }
  function change(to: Partial<{ tracked: boolean; wholeSite: boolean }>): void {
    if (to.tracked && site.optional) void task.run('siteNotAdded', () => addSite(site));
    else send({ type: 'site', site: site.id, tracked, wholeSite, ...to });
  }

  return (
    <Card title={site.name}>
      <div class="parts">
        <MissingAccess site={site} missing={missing} />
        <Switch
          label={t('sitesCount', names)}
          detail={t(tracked ? countWords(site) : 'sitesCountOff', names)}
          checked={tracked}
          disabled={task.busy || managed !== undefined}
          onChange={(on) => change({ tracked: on })}
        />
        {tracked && hasRest && (
          <Switch
            label={t('sitesWhole', names)}
            detail={t(restWords(site), names)}
            checked={wholeSite}
            disabled={task.busy || managed?.wholeSite === true}
            onChange={(on) => change({ wholeSite: on })}
          />
        )}
        {managed && <p class="managed-note small">{t('managedNote')}</p>}
        {site.unconfirmed && (
          <p class="muted small">
            {t('sitesUnconfirmedText')} <a href="#help">{t('sitesTellUs')}</a>
          </p>
        )}
        {isOwnSite(site) && !managed && (
          <div class="actions">
            <Button
              kind="plain"
              size="small"
              disabled={task.busy}
              label={t('sitesRemoveSite', names)}
              onClick={() => send({ type: 'removeSite', site: site.id })}
            >
              {t('sitesRemove')}
            </Button>
          </div>
        )}
        <QueuedChanges
          concerns={(queued) =>
            (queued.type === 'site' || queued.type === 'removeSite') && queued.site === site.id
          }
        />
        {(task.busy || task.said) && <Status bad={task.failed}>{task.said}</Status>}
      </div>
    </Card>
  );
}
