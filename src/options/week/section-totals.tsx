import type { ReportSection, WeekReport } from '../../domain/report';
import { formatDuration, sectionName, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { type Row, Rows } from '../../ui/rows';
import { sectionColour } from '../../ui/section-colour';

function rowsOf(sections: readonly ReportSection[], before: readonly ReportSection[] | null): Row[] {
  const most = Math.max(1, ...sections.map(({ ms }) => ms));
  return sections.map(({ id, ms, videos }) => {
    const last = before?.find((section) => section.id === id)?.ms ?? 0;
    return {
      key: id,
      name: sectionName(id),
      value: formatDuration(ms),
      ...(videos > 0 ? { detail: t('videos', { count: videos }) } : {}),
      ...(before ? { note: t('weekLast', { value: formatDuration(last) }) } : {}),
      colour: sectionColour(id),
      part: ms / most,
    };
  });
}

/** The week by section: what counts towards the goal, and under it what does not. */
export function SectionTotals({ week, before }: { week: WeekReport; before: WeekReport | null }) {
  return (
    <Card title={t('weekBySection')}>
      <Rows rows={rowsOf(week.sections, before?.sections ?? null)} />
      {week.others.length > 0 && (
        <>
          <h3 class="week-others">{t('notCounted')}</h3>
          <Rows rows={rowsOf(week.others, before?.others ?? null).map(({ part: _, ...row }) => row)} muted />
        </>
      )}
    </Card>
  );
}
