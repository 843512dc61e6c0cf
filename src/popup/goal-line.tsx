import { useEffect, useState } from 'preact/hooks';
import type { GoalProposal } from '../domain/goal-proposal';
import type { Settings } from '../domain/settings';
import { noteFailure } from '../platform/health';
import { t } from '../platform/i18n';
import { readProposal } from '../platform/read-proposal';
import { QuietLine } from './quiet-line';

/** A question about the daily goal, in a line: the week's page asks it in full, and takes the answer. */
export function GoalLine({ settings, day }: { settings: Settings; day: string }) {
  const [proposal, setProposal] = useState<GoalProposal | null>(null);
  useEffect(() => {
    readProposal(settings, day).then(setProposal, noteFailure('popupNotRead'));
  }, [settings, day]);
  if (!proposal) return null;
  return (
    <QuietLine to="week" words={t('popupSee')}>
      {t(proposal.type === 'first' ? 'goalTitle' : 'goalFits')}
    </QuietLine>
  );
}
