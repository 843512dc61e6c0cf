import { useEffect, useRef } from 'preact/hooks';
import { goalId } from '../../domain/limit';
import { formatClock, formatLongDuration, t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { settings } from '../state';

/** After the welcome: what happens next, and where to find Tosha. */
export function Ready() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { limits, dayStart } = settings.value;
  const goalMs = limits.find(({ id }) => id === goalId)?.amounts[0];
  const steps = [
    t('readyCounts'),
    goalMs
      ? t('readyGoal', { time: formatLongDuration(goalMs), clock: formatClock(dayStart) })
      : t('readyNoGoal'),
    ...(goalMs ? [t('readyChange')] : []),
    t('readyPin'),
  ];
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {t('readyTitle')}
      </h1>
      <p class="lead">{t('readyLead')}</p>
      <Card title={t('readyNext')}>
        <ul class="ready-steps">
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      </Card>
      <div class="ready-ways">
        <LinkButton kind="primary" href="#week">
          {t('readyWeek')}
        </LinkButton>
        <LinkButton href="#limits">{t('weekSeeLimits')}</LinkButton>
        <LinkButton href="#support">{t('navSupport')}</LinkButton>
      </div>
    </>
  );
}
