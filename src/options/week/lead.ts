import type { SectionId } from '../../domain/catalogue';
import type { LeadFact } from '../../domain/report/lead-facts';
import { formatLongDuration, sectionName, t } from '../../platform/i18n';

type Goal = Extract<LeadFact, { fact: 'goal' }>;

/** A day that is not over can still go past the goal. */
function goalWords({ days, of, soFar }: Goal): string {
  if (soFar && of === 1) return t(days === 1 ? 'weekLeadTodayWithin' : 'weekLeadTodayPast');
  if (soFar) return t('weekLeadGoalSoFar', { count: days, of });
  if (days === of) return t('weekLeadGoalAll', { count: of });
  return t('weekLeadGoalSome', { count: days, of });
}

const changes = {
  less: ['weekLeadLess', 'weekLeadLessSoFar'],
  more: ['weekLeadMore', 'weekLeadMoreSoFar'],
  same: ['weekLeadSame', 'weekLeadSameSoFar'],
} as const;

function words(fact: LeadFact): string {
  switch (fact.fact) {
    case 'total':
      return t('weekLeadTotal', { time: formatLongDuration(fact.ms) });
    case 'goal':
      return goalWords(fact);
    case 'lightest':
      return t('weekLeadLightest', { weeks: fact.weeks });
    case 'sectionLess':
    case 'sectionMore':
      return t(fact.fact === 'sectionLess' ? 'weekLeadSectionLess' : 'weekLeadSectionMore', {
        section: sectionName(fact.section as SectionId),
        time: formatLongDuration(fact.ms),
      });
    default:
      return t(changes[fact.fact][fact.whole ? 0 : 1], { time: formatLongDuration(fact.ms) });
  }
}

/** What this week was, in a sentence or two. */
export function leadOf(facts: readonly LeadFact[]): string {
  return facts.map(words).join(' ');
}
