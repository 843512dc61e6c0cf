import { type Relation, relationOf } from '../../domain/check-in/relation';
import type { TrendDay } from '../../domain/check-in/trend';
import { t, type WordKey } from '../../platform/i18n';
import { Card } from '../../ui/card';

const minute = 60_000;
const answers = ['feeling', 'worth'] as const;
type Answer = (typeof answers)[number];

const told: Readonly<Record<Answer, Readonly<Record<Relation, WordKey>>>> = {
  feeling: { together: 'checkInFeelingMore', opposite: 'checkInFeelingLess' },
  worth: { together: 'checkInWorthMore', opposite: 'checkInWorthLess' },
};

/** What an answer goes with, over all days but today, which is not over yet. */
function relationWith(answer: Answer, days: readonly TrendDay[]): Relation | null {
  const paired = days
    .slice(0, -1)
    .flatMap(({ day, ms, [answer]: y }) => (ms === null || y === null ? [] : [{ day, x: ms / minute, y }]));
  return relationOf(paired, answers.length);
}

/** What went together in somebody's own answers, only where there is enough to tell; never what came from what. */
export function RelationCard({ days }: { days: readonly TrendDay[] }) {
  const found = answers.flatMap((answer) => {
    const relation = relationWith(answer, days);
    return relation ? [told[answer][relation]] : [];
  });
  return (
    <Card title={t('checkInTogether')}>
      <div class="parts prose">
        {found.map((words) => (
          <p key={words}>{t(words)}</p>
        ))}
        <p class={found.length > 0 ? 'muted small' : undefined}>
          {t(found.length > 0 ? 'checkInNoCause' : 'checkInNotYet')}
        </p>
      </div>
    </Card>
  );
}
