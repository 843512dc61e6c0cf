import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { settings } from '../state';
import '../parts.css';
import './page.css';
import { BackgroundCard } from './background-card';
import { EmbedsCard } from './embeds-card';
import { MoreSites } from './more-sites';
import { OwnAddress } from './own-address';
import { PrivateCard } from './private-card';
import { SiteCard } from './site-card';
import { sitesShown } from './sites-shown';
import { useMissingHosts } from './use-missing-hosts';

/** Which sites are counted, and how; what Tosha cannot see. */
export function SitesPage() {
  const missing = useMissingHosts();
  return (
    <Page title={t('sitesTitle')} lead={t('sitesLead')}>
      {sitesShown(settings.value).map((site) => (
        <SiteCard key={site.id} site={site} missing={missing} />
      ))}
      <MoreSites />
      <OwnAddress />
      <EmbedsCard missing={missing} />
      <BackgroundCard />
      <PrivateCard />
      <Card title={t('sitesUnseenTitle')}>
        <ul class="points prose">
          <li>{t('sitesUnseenApps')}</li>
          <li>{t('sitesUnseenBrowsers')}</li>
          {!settings.value.embeds && <li>{t('sitesUnseenEmbeds')}</li>}
        </ul>
      </Card>
    </Page>
  );
}
