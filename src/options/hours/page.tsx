import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import '../parts.css';
import { BedtimeCard } from './bedtime-card';
import { HoursList } from './hours-list';
import './page.css';

/** Bedtime, and all other hours in which something is closed. */
export function HoursPage() {
  return (
    <Page title={t('hoursTitle')} lead={t('hoursLead')}>
      <BedtimeCard />
      <HoursList />
      <Card title={t('hoursHowTitle')}>
        <ul class="points prose">
          <li>{t('hoursHowSeveral')}</li>
          <li>{t('hoursHowExtra')}</li>
          <li>{t('hoursHowZone')}</li>
          <li>{t('hoursHowWait')}</li>
        </ul>
      </Card>
    </Page>
  );
}
