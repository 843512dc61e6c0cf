import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';
import { PrivateNotice } from '../private-notice';
import { DayStart } from './day-start';
import { GoalCard } from './goal-card';
import { GroupCard } from './group-card';
import { LimitList } from './limit-list';
import { WaitCard } from './wait-card';
import { WaitingCard } from './waiting-card';
import '../parts.css';
import './page.css';

/** The daily goal, what waits, the other limits, where none holds, groups, how long a looser change waits, and when a day starts. */
export function LimitsPage() {
  return (
    <Page title={t('limitsTitle')} lead={t('limitsLead')}>
      <GoalCard />
      <WaitingCard />
      <LimitList />
      <PrivateNotice />
      <GroupCard />
      <WaitCard />
      <DayStart />
    </Page>
  );
}
