import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { DayStart } from './day-start';
import { GoalCard } from './goal-card';
import { LimitList } from './limit-list';
import '../parts.css';
import './page.css';

/** The daily goal, the other limits, and when a day starts. */
export function LimitsPage() {
  return (
    <Page title={t('limitsTitle')} lead={t('limitsLead')}>
      <GoalCard />
      <LimitList />
      <Card title={t('limitsWhyTitle')}>
        <p>{t('limitsWhyText')}</p>
      </Card>
      <DayStart />
    </Page>
  );
}
