import type { ReportSection, WeekReport } from '../../domain/report';
import { attentionKinds } from '../../domain/usage';
import { formatDuration, formatList, sectionName, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { type Row, Rows } from '../../ui/rows';
import { sectionColour } from '../../ui/section-colour';

const kindWords = {
  focused: 'dayFocused',
  beside: 'dayBeside',
  pip: 'dayPip',
  background: 'dayBackground',
} as const;

function rowsOf(sections: readonly ReportSection[], before: readonly ReportSection[] | null): Row[] {
  const most = Math.max(1, ...sections.map(({ ms }) => ms));
  return sections.map(({ id, ms, videos }, index) => {
    const last = before?.find((section) => section.id === id)?.ms ?? 0;
    return {
      key: id,
      name: sectionName(id),
      value: formatDuration(ms),
      ...(videos > 0 ? { detail: t('videos', { count: videos }) } : {}),
      ...(before ? { note: t('weekLast', { value: formatDuration(last) }) } : {}),
      colour: sectionColour(id),
      fill: index,
      part: ms / most,
    };
  });
}

/** The week by section: what counts towards the goal and how it was watched, and under it what does not count. */
export function SectionTotals({ week, before }: { week: WeekReport; before: WeekReport | null }) {
  const kinds = attentionKinds.filter((kind) => week.kinds[kind] > 0);
  const sum = week.sections.reduce((total, { ms }) => total + ms, 0);
  return (
    <Card title={t('weekBySection')}>
      <Rows rows={rowsOf(week.sections, before?.sections ?? null)} />
      {kinds.length > 0 && (
        <p class="week-note">
          {formatList(kinds.map((kind) => `${formatDuration(week.kinds[kind])} ${t(kindWords[kind])}`))}
        </p>
      )}
      {sum > week.totalMs && <p class="muted small week-note">{t('weekBoth')}</p>}
      {week.others.length > 0 && (
        <>
          <h3 class="week-others">{t('notCounted')}</h3>
          <Rows
            rows={rowsOf(week.others, before?.others ?? null).map(({ part: _, fill: __, ...row }) => row)}
            muted
          />
        </>
      )}
    </Card>
  );
}
