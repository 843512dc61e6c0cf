import type { Target } from '../../domain/limit';
import type { Settings } from '../../domain/settings';
import { t } from '../../platform/i18n';
import { limitWords } from './limit-words';

/** What uses a group, in words: its limits, hours and breaks. */
export function usesOf(groupId: string, { limits, hours, breaks }: Settings): string[] {
  const target: Target = `group:${groupId}`;
  return [
    ...limits
      .filter((limit) => limit.target === target)
      .map((limit) => t('limitsGroupUseLimit', { amount: limitWords(limit) })),
    ...hours
      .filter((schedule) => schedule.target === target)
      .map(({ bedtime }) => t(bedtime ? 'limitsGroupUseBedtime' : 'limitsGroupUseHours')),
    ...(breaks.on && breaks.target === target ? [t('limitsGroupUseBreaks')] : []),
  ];
}
