import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Logo } from '../../ui/logo';

/** Before anything was recorded: what will be here, and what to do first. */
export function NothingYet({ hasGoal }: { hasGoal: boolean }) {
  return (
    <Card>
      <div class="nothing-yet">
        <Logo size={56} />
        <h2>{t('weekNothingTitle')}</h2>
        <p>{t('weekNothingText')}</p>
        <p class="muted">{t(hasGoal ? 'weekNothingNext' : 'weekNothingGoal')}</p>
        <LinkButton kind={hasGoal ? 'soft' : 'primary'} href="#limits">
          {t(hasGoal ? 'weekSeeLimits' : 'weekSetGoal')}
        </LinkButton>
      </div>
    </Card>
  );
}
