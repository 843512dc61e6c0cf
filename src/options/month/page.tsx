import { progressOf } from '../../domain/month/progress';
import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { settings, today } from '../state';
import { AllSteps } from './all-steps';
import { BadgesCard } from './badges-card';
import { NowCard } from './now-card';
import { WorldDayCard } from './world-day-card';
import '../parts.css';
import './page.css';

/** A month of small steps: well-being comes first. */
export function MonthPage() {
  // While today cannot be read, no step counts as today's: the next one is on offer.
  const day = today.value?.usage.day ?? '';
  const progress = progressOf(settings.value.ticks, day);
  return (
    <Page title={t('monthTitle')} lead={t('monthLead')}>
      <WorldDayCard day={day} />
      <NowCard progress={progress} />
      {progress.done.size > 0 && <BadgesCard progress={progress} />}
      {progress.state !== 'new' && <AllSteps progress={progress} />}
      <Card title={t('monthHard')}>
        <div class="parts prose">
          <p>{t('monthHardText')}</p>
          <div class="actions">
            <LinkButton href="#talk">{t('navTalk')}</LinkButton>
            <LinkButton href="#support">{t('navSupport')}</LinkButton>
          </div>
        </div>
      </Card>
    </Page>
  );
}
