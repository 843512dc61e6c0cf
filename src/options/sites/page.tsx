import { sites } from '../../domain/catalogue';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import '../parts.css';
import { BackgroundCard } from './background-card';
import { PrivateCard } from './private-card';
import { SiteCard } from './site-card';
import { useMissingHosts } from './use-missing-hosts';

/** Which sites are counted, and how; what Tosha cannot see. */
export function SitesPage() {
  const missing = useMissingHosts();
  return (
    <Page title={t('sitesTitle')} lead={t('sitesLead')}>
      {sites.map((site) => (
        <SiteCard key={site.id} site={site} missing={missing} />
      ))}
      <BackgroundCard />
      <PrivateCard />
      <Card title={t('sitesUnseenTitle')}>
        <ul class="points prose">
          <li>{t('sitesUnseenApps')}</li>
          <li>{t('sitesUnseenBrowsers')}</li>
          <li>{t('sitesUnseenEmbeds')}</li>
        </ul>
      </Card>
    </Page>
  );
}
