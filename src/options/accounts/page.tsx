import { platformIds } from '../../domain/resources/account-settings';
import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Page } from '../../ui/page';
import '../parts.css';
import './page.css';
import { OtherEnginesCard } from './engines-card';
import { PlatformCard } from './platform-card';

/** Honestly, platform by platform, what restricted mode can do and what only the account's owner can. */
export function AccountsPage() {
  return (
    <Page title={t('accountsTitle')} lead={t('accountsLead')}>
      <div class="actions">
        <LinkButton kind="plain" href="#restricted">
          {t('accountsBack')}
        </LinkButton>
      </div>
      <div class="side-by-side">
        {platformIds.map((id) => (
          <PlatformCard key={id} id={id} />
        ))}
        <OtherEnginesCard />
      </div>
    </Page>
  );
}
