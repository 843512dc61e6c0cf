import { sites } from '../../domain/catalogue';
import type { RestrictedLevel } from '../../domain/choices';
import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChoiceList } from '../../ui/choice';
import { Status } from '../../ui/notice';
import { Page } from '../../ui/page';
import { Switch } from '../../ui/switch';
import '../parts.css';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { MissingAccess } from '../sites/missing-access';
import { useMissingHosts } from '../sites/use-missing-hosts';
import { settings } from '../state';
import { useTask } from '../use-task';
import { WhatItDoes } from './what-it-does';

const youtube = sites.filter((site) => site.id === 'youtube');

/** YouTube's Restricted Mode: the switch, its level, and plainly what it does and does not do. */
export function RestrictedPage() {
  const task = useTask();
  const missing = useMissingHosts();
  const { restricted, managed } = settings.value;
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
    <Page title={t('restrictedTitle')} lead={t('restrictedLead')}>
      <Card>
        <div class="parts">
          {youtube.map((site) => (
            <MissingAccess key={site.id} site={site} missing={missing} />
          ))}
          <Switch
            label={t('restrictedSwitch')}
            detail={t(on ? 'restrictedOn' : 'restrictedOff')}
            checked={on}
            disabled={task.busy || isManaged}
            onChange={(checked) => change({ on: checked })}
          />
          {isManaged && (
            <div>
              <p>
                {t('restrictedLevelIs', {
                  level: t(level === 'strict' ? 'restrictedStrict' : 'restrictedModerate'),
                })}
              </p>
              <p class="small managed-note">{t('managedNote')}</p>
            </div>
          )}
          {on && !isManaged && (
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
      <WhatItDoes />
      <Card title={t('restrictedCheckTitle')}>
        <div class="parts prose">
          <p>{t('restrictedCheckText')}</p>
          <div class="actions">
            <LinkButton href="https://www.youtube.com/check_content_restrictions">
              {t('restrictedCheckLink')}
            </LinkButton>
          </div>
        </div>
      </Card>
      <Card title={t('restrictedTiktokTitle')}>
        <div class="parts prose">
          <p>{t('restrictedTiktokText')}</p>
          <div class="actions">
            <LinkButton href="https://support.tiktok.com/en/safety-hc/account-and-user-safety/restricted-mode">
              {t('restrictedTiktokLink')}
            </LinkButton>
          </div>
        </div>
      </Card>
    </Page>
  );
}
