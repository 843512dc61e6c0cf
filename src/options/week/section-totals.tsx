import type { WeekReport } from '../../domain/report';
import type { SectionAmount } from '../../domain/report/sum-of-days';
import { attentionKinds } from '../../domain/usage';
import { formatDuration, formatList, formatTotal, t } from '../../platform/i18n';
import { BySection } from '../by-section';
import { kindWords } from '../kind-words';

/** The week by section: what counts towards the goal and how it was watched, and under it what does not count. */
export function SectionTotals({ week, before }: { week: WeekReport; before: WeekReport | null }) {
  const kinds = attentionKinds.filter((kind) => week.kinds[kind] > 0);
  const sum = week.sections.reduce((total, { ms }) => total + ms, 0);
  function noteOf({ id }: SectionAmount): string | null {
    if (!before) return null;
    const last = [...before.sections, ...before.others].find((section) => section.id === id);
    return t('weekLast', { value: formatTotal(last?.ms ?? 0) });
  }
  return (
    <BySection sum={week} noteOf={noteOf} charted>
      {kinds.length > 0 && (
        <p class="week-note">
          {formatList(kinds.map((kind) => `${formatDuration(week.kinds[kind])} ${t(kindWords[kind])}`))}
        </p>
      )}
      {sum > week.totalMs && <p class="muted small week-note">{t('weekBoth')}</p>}
    </BySection>
  );
}
