import { siteById } from '../../domain/catalogue';
import { quietSites } from '../../domain/quiet/kinds';
import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';
import '../parts.css';
import { settings } from '../state';
import './page.css';
import { SiteCard } from './site-card';

/** Parts of sites that can be made quiet, site by site: those on the user's list first. */
export function QuietPage() {
  const tracked = (site: string) => settings.value.sites[site]?.tracked ?? false;
  const sites = [...quietSites].sort((one, other) => Number(tracked(other)) - Number(tracked(one)));
  return (
    <Page title={t('quietTitle')} lead={t('quietLead')}>
      {sites.map((site) => (
        <SiteCard key={site} site={site} name={siteById(site)?.name ?? site} />
      ))}
    </Page>
  );
}
