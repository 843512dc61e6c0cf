import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import '../parts.css';
import { EnginesCard } from './engines-card';
import { RestrictedHoursCard } from './hours-card';
import { LevelsCard } from './levels-card';
import { ModeCard } from './mode-card';
import { SelfCheckCard } from './self-check-card';
import { TopicsCard } from './topics-card';
import { WordsCard } from './words-card';

/** Restricted mode: the switch, its level and hours, what it covers, and plainly what it cannot do. */
export function RestrictedPage() {
  return (
    <Page title={t('restrictedTitle')} lead={t('restrictedLead')}>
      <ModeCard />
      <TopicsCard />
      <WordsCard />
      <LevelsCard />
      <RestrictedHoursCard />
      <EnginesCard />
      <SelfCheckCard />
      <Card title={t('restrictedMoreTitle')}>
        <div class="parts prose">
          <p>{t('restrictedMoreText')}</p>
          <div class="actions">
            <LinkButton href="#accounts">{t('restrictedMoreLink')}</LinkButton>
          </div>
        </div>
      </Card>
    </Page>
  );
}
