import type { CalendarSum, SectionAmount } from '../../domain/report/calendar-sum';
import { sectionName, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { type Row, Rows } from '../../ui/rows';
import { sectionColour } from '../../ui/section-colour';
import { formatTotal } from './words';

type NoteOf = (section: SectionAmount) => string | null;

function rowsOf(sections: readonly SectionAmount[], noteOf: NoteOf): Row[] {
  const most = Math.max(1, ...sections.map(({ ms }) => ms));
  return sections.map((section) => {
    const { id, ms, videos } = section;
    const note = noteOf(section);
    return {
      key: id,
      name: sectionName(id),
      value: formatTotal(ms),
      ...(videos > 0 ? { detail: t('videos', { count: videos }) } : {}),
      ...(note ? { note } : {}),
      colour: sectionColour(id),
      part: ms / most,
    };
  });
}

/** Time by section: what counts towards the goal, and under it what does not. */
export function BySection({ sum, noteOf }: { sum: CalendarSum; noteOf: NoteOf }) {
  const { sections, others } = sum;
  if (sections.length + others.length === 0) return null;
  return (
    <Card title={t('weekBySection')}>
      <Rows rows={rowsOf(sections, noteOf)} />
      {others.length > 0 && (
        <>
          <h3 class="week-others">{t('notCounted')}</h3>
          <Rows rows={rowsOf(others, noteOf).map(({ part: _, ...row }) => row)} muted />
        </>
      )}
    </Card>
  );
}
