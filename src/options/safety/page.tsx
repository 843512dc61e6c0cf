import { useEffect, useState } from 'preact/hooks';
import { safetyPlatforms, safetySeen } from '../../domain/resources/safety';
import { dueSettings, hasId } from '../../domain/safety/ticks';
import { formatDays, t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import '../parts.css';
import { settings, today } from '../state';
import './page.css';
import { PlatformCard } from './platform-card';
import { PlatformChoice } from './platform-choice';

/** Who can reach you, platform by platform: the settings that only the owner of an account can make. */
export function SafetyPage() {
  const { ticks } = settings.value;
  const stored = safetyPlatforms.map(({ id }) => id).filter((id) => ticks[hasId(id)] !== undefined);
  const [before] = useState(stored);
  // Shown at once, and shown even when it cannot be kept.
  const [chosen, setChosen] = useState(stored);
  useEffect(() => setChosen(stored), [stored.join()]);
  const due = dueSettings(ticks, today.value?.usage.day ?? '');
  return (
    <Page title={t('safetyTitle')} lead={t('safetyLead')}>
      <Notice
        tone="enough"
        title={t('safetyNowTitle')}
        action={
          <LinkButton size="small" href="#support">
            {t('supportTitle')}
          </LinkButton>
        }
      >
        {t('safetyNow')}
      </Notice>
      <PlatformChoice chosen={chosen} onChange={setChosen} />
      {chosen.length > 0 && (
        <p class="muted small prose">{t('safetySource', { date: formatDays(safetySeen, safetySeen) })}</p>
      )}
      {safetyPlatforms
        .filter(({ id }) => chosen.includes(id))
        .map((platform) => (
          <PlatformCard
            key={platform.id}
            platform={platform}
            due={due}
            open={!before.includes(platform.id)}
          />
        ))}
    </Page>
  );
}
