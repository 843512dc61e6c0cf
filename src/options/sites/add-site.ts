import { embedHosts, matchesOf, type Site } from '../../domain/catalogue';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { requestHosts } from '../../platform/permissions';
import { sendChange } from '../limits/send-change';
import { settings } from '../state';

/**
 * Asks the browser for a site, and puts it on the list; resolves to what to say about it. Must be called straight from
 * a click, with nothing awaited before: else Firefox does not ask.
 */
export async function addSite(site: Site): Promise<string> {
  const { sites, embeds } = settings.value;
  const granted = await requestHosts([...matchesOf(site), ...(embeds ? embedHosts(site) : [])]);
  if (!granted) return t('sitesNotAllowed');
  const wholeSite = sites[site.id]?.wholeSite ?? false;
  await sendChange({ type: 'site', site: site.id, tracked: true, wholeSite });
  // Pages of it that are open get the script.
  await ask('reconcile', {});
  return t('sitesAdded', { site: site.name });
}
