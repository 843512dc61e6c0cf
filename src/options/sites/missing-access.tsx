import { matchesOf, type Site } from '../../domain/catalogue';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import type { MissingHosts } from './use-missing-hosts';

/** Says that Tosha may not see a site, with the button that mends it; nothing while it may. */
export function MissingAccess({ site, missing }: { site: Site; missing: MissingHosts }) {
  const hosts = matchesOf(site).filter((match) => missing.hosts.includes(match));
  if (hosts.length === 0) return null;
  return (
    <Notice
      tone="near"
      title={t('sitesMissingTitle', { site: site.name })}
      action={
        <Button kind="plain" size="small" onClick={() => missing.request(hosts)}>
          {t('sitesMissingMend', { site: site.name })}
        </Button>
      }
    >
      {t('sitesMissingText')}
    </Notice>
  );
}
