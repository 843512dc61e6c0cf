import { embedHosts } from '../../domain/catalogue';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { requestHosts, trackedSites } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice, Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { settings } from '../state';
import { useTask } from '../use-task';
import type { MissingHosts } from './use-missing-hosts';

/** Whether players that other sites embed are counted and limited, and what that costs. */
export function EmbedsCard({ missing }: { missing: MissingHosts }) {
  const task = useTask();
  const { embeds } = settings.value;
  const hosts = trackedSites(settings.value).flatMap(embedHosts);
  const lacking = embeds ? hosts.filter((host) => missing.hosts.includes(host)) : [];

  async function choose(on: boolean): Promise<string | undefined> {
    // Nothing is awaited before the browser is asked: Firefox only does so within the click itself.
    if (on && hosts.length > 0 && !(await requestHosts(hosts))) return t('sitesNotAllowed');
    const said = await sendChange({ type: 'choice', name: 'embeds', value: on });
    await ask('reconcile', {});
    return said;
  }

  return (
    <Card title={t('sitesEmbedsTitle')}>
      <div class="parts">
        {lacking.length > 0 && (
          <Notice
            tone="near"
            title={t('sitesEmbedsMissing')}
            action={
              <Button kind="plain" size="small" onClick={() => missing.request(lacking)}>
                {t('sitesEmbedsMend')}
              </Button>
            }
          >
            {t('sitesMissingText')}
          </Notice>
        )}
        <Switch
          label={t('sitesEmbeds')}
          detail={t('sitesEmbedsDetail')}
          checked={embeds}
          disabled={task.busy}
          onChange={(on) => void task.run('changeFailed', () => choose(on))}
        />
        <p class="muted small prose">{t('sitesEmbedsCost')}</p>
        <QueuedChanges concerns={(queued) => queued.type === 'choice' && queued.name === 'embeds'} />
        {(task.busy || task.said) && <Status bad={task.failed}>{task.said}</Status>}
      </div>
    </Card>
  );
}
