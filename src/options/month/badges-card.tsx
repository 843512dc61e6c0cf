import { type Badge, badgesOf, countBadges } from '../../domain/month/badges';
import type { Progress } from '../../domain/month/progress';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { themeWords } from './step-words';

const countWords = { first: 'badgeFirst', week: 'badgeWeek', half: 'badgeHalf', all: 'badgeAll' } as const;

const isCount = (badge: Badge): badge is keyof typeof countBadges => badge in countBadges;

function BadgeRow({ badge }: { badge: Badge }) {
  if (isCount(badge)) {
    return (
      <li>
        <span class="month-badge" aria-hidden="true">
          {countBadges[badge]}
        </span>
        {t(countWords[badge])}
      </li>
    );
  }
  const [name, colour] = themeWords[badge];
  return (
    <li>
      <svg class="month-badge" viewBox="0 0 24 24" aria-hidden="true" style={{ color: colour }}>
        <path d="M6 18C6 9 10 6 18 6c0 8-3 12-12 12l6-6" />
      </svg>
      {t('badgeTheme', { theme: t(name) })}
    </li>
  );
}

/** What somebody has earned, for their own eyes. What is not earned yet is not held out to them. */
export function BadgesCard({ progress: { done } }: { progress: Progress }) {
  return (
    <Card title={t('badgeTitle')}>
      <p class="muted small">{t('badgeLead')}</p>
      <ul class="month-badges">
        {badgesOf(done).map((badge) => (
          <BadgeRow key={badge} badge={badge} />
        ))}
      </ul>
    </Card>
  );
}
