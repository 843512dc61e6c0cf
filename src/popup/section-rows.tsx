import type { Today } from '../domain/decision';
import type { Settings } from '../domain/settings';
import { formatDuration, sectionName, t } from '../platform/i18n';
import { type Row, Rows } from '../ui/rows';
import { sectionColour } from '../ui/section-colour';
import { type SectionToday, sectionsToday } from './sections-today';

function rowOf(section: SectionToday, total: number): Row {
  const { id, ms, videos, blocked } = section;
  return {
    key: id,
    name: sectionName(id),
    value: formatDuration(ms),
    ...(videos > 0 ? { detail: t('videos', { count: videos }) } : {}),
    ...(blocked ? { note: t('popupRowEnough') } : {}),
    colour: sectionColour(id),
    part: ms / total,
  };
}

/** With more rows than this the bars under them are left out, so that the popup stays short. */
const mostBars = 4;

function withoutBars(rows: readonly Row[]): Row[] {
  return rows.map(({ part: _, ...row }) => row);
}

/** Today by section; what does not count towards the goal is folded away below. */
export function SectionRows({ settings, today }: { settings: Settings; today: Today }) {
  const { counted, others } = sectionsToday(settings, today);
  const total = Math.max(
    1,
    counted.reduce((sum, { ms }) => sum + ms, 0),
  );
  const rows = counted.map((section) => rowOf(section, total));
  const rest = others.reduce((sum, { ms }) => sum + ms, 0);
  return (
    <section class="sections" aria-label={t('popupBySection')}>
      {counted.length > 0 ? (
        <Rows rows={rows.length > mostBars ? withoutBars(rows) : rows} />
      ) : (
        <p class="muted small">{t('popupNothingYet')}</p>
      )}
      {others.length > 0 && (
        <details class="others">
          <summary>
            {t('notCounted')}
            <span>{formatDuration(rest)}</span>
          </summary>
          <Rows muted rows={withoutBars(others.map((section) => rowOf(section, 1)))} />
        </details>
      )}
    </section>
  );
}
