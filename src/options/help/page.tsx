import { useEffect, useState } from 'preact/hooks';
import { version } from '../../platform/extension';
import { type HealthEntry, noteFailure, readHealth } from '../../platform/health';
import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import '../parts.css';
import { Answers } from './answers';
import { HealthCard } from './health-card';
import './page.css';
import { ReportCard } from './report-card';

/** Answers, how Tosha is doing, and a report for those who mend it. */
export function HelpPage() {
  const [health, setHealth] = useState<readonly HealthEntry[] | null>(null);
  useEffect(() => {
    readHealth().then(setHealth, noteFailure('readFailed'));
  }, []);
  return (
    <Page title={t('helpTitle')} lead={t('helpLead')}>
      <Answers />
      <Card title={t('helpNoticedTitle')}>
        <div class="parts">
          <p class="prose">{t('helpNoticedText')}</p>
          <div class="actions">
            <LinkButton href="#log">{t('helpNoticedOpen')}</LinkButton>
          </div>
        </div>
      </Card>
      <HealthCard entries={health} />
      <ReportCard />
      <p class="muted small">{t('helpVersion', { version: version() })}</p>
    </Page>
  );
}
