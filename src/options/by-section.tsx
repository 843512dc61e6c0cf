import type { ComponentChildren } from 'preact';
import type { DaysSum, SectionAmount } from '../domain/report/sum-of-days';
import { formatTotal, sectionName, t } from '../platform/i18n';
import { Card } from '../ui/card';
import { type Row, Rows } from '../ui/rows';
import { sectionColour } from '../ui/section-colour';
import './parts.css';

interface BySectionProps {
  readonly sum: Pick<DaysSum, 'sections' | 'others'>;
  /** What a section is seen against, in words; `null`: nothing. */
  readonly noteOf?: (section: SectionAmount) => string | null;
  /** True beside a chart of the same sections: they have the same patterns. */
  readonly charted?: boolean;
  /** What is to be said of the counted ones. */
  readonly children?: ComponentChildren;
}

/** Time by section: what counts towards the goal, and under it what does not. */
export function BySection({ sum, noteOf, charted = false, children }: BySectionProps) {
  const { sections, others } = sum;
  if (sections.length + others.length === 0) return null;
  const most = Math.max(1, ...sections.map(({ ms }) => ms));
  const rowOf = (section: SectionAmount): Row => {
    const { id, ms, videos } = section;
    const note = noteOf?.(section);
    return {
      key: id,
      name: sectionName(id),
      value: formatTotal(ms),
      ...(videos > 0 ? { detail: t('countVideos', { count: videos }) } : {}),
      ...(note ? { note } : {}),
      colour: sectionColour(id),
    };
  };
  const counted = sections.map((section, fill) => ({
    ...rowOf(section),
    ...(charted ? { fill } : {}),
    part: section.ms / most,
  }));
  return (
    <Card title={t('weekBySection')}>
      <Rows rows={counted} />
      {children}
      {others.length > 0 && (
        <>
          <h3 class="section-others">{t('notCounted')}</h3>
          <Rows rows={others.map(rowOf)} muted />
        </>
      )}
    </Card>
  );
}
