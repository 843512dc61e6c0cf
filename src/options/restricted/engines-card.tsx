import { useState } from 'preact/hooks';
import { type EngineId, engineIds } from '../../domain/engines';
import { t } from '../../platform/i18n';
import { engineHosts, giveBackHosts, requestHosts } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { useMissingHosts } from '../sites/use-missing-hosts';
import { settings } from '../state';
import { useTask } from '../use-task';
import { EngineRow } from './engine-row';
import { GoogleDomains } from './google-domains';
import { YouTubeRow } from './youtube-row';
import './engines-card.css';

/** The search engines, and YouTube's further hosts: each is asked for its safe mode once the browser allows it. */
export function EnginesCard() {
  const task = useTask();
  const missing = useMissingHosts();
  const [asked, setAsked] = useState(0);
  const chosen = settings.value.engines;
  const others = engineIds.filter((id) => !chosen.includes(id));

  /** Asks the browser's user within the click itself: Firefox answers no other call. */
  function add(ids: readonly EngineId[]): void {
    const hosts = ids.flatMap((id) => engineHosts(id, settings.value));
    void task.run('enginesFailed', async () => {
      if (!(await requestHosts(hosts))) return t('enginesRefused');
      setAsked(asked + 1);
      return sendChange({ type: 'items', list: 'engines', items: ids, on: true });
    });
  }
  function remove(id: EngineId): void {
    void task.run('enginesFailed', async () => {
      const said = await sendChange({ type: 'items', list: 'engines', items: [id], on: false });
      const left = { ...settings.value, engines: chosen.filter((other) => other !== id) };
      if (said === t('limitsSavedNow')) await giveBackHosts(engineHosts(id, settings.value), left);
      return said;
    });
  }

  return (
    <Card title={t('enginesTitle')}>
      <div class="parts">
        <p class="prose">{t('enginesLead')}</p>
        {others.length > 1 && (
          <span class="actions">
            <Button disabled={task.busy} onClick={() => add(others)}>
              {t('enginesAll')}
            </Button>
          </span>
        )}
        <ul class="engines">
          <YouTubeRow />
          {engineIds.map((id) => (
            <EngineRow
              key={id}
              id={id}
              isOn={chosen.includes(id)}
              busy={task.busy}
              missing={missing}
              onChange={(on) => (on ? add([id]) : remove(id))}
            />
          ))}
        </ul>
        {chosen.includes('google') && <GoogleDomains key={asked} />}
        <QueuedChanges concerns={(queued) => queued.type === 'items' && queued.list === 'engines'} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
