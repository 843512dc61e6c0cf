import type { Decision } from '../domain/decision';
import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import type { Clock } from '../domain/verdict';
import { formatDuration, sectionName, t } from '../platform/i18n';
import { type Row, Rows } from '../ui/rows';
import { sectionColour } from '../ui/section-colour';
import { momentWords } from './moment-words';
import { type SectionToday, sectionsToday } from './sections-today';

interface SectionRowsProps {
  readonly settings: Settings;
  readonly today: Today;
  readonly clock: Clock;
}

const enough = { day: 'popupRowEnough', week: 'popupRowEnoughWeek', visit: 'popupRowEnoughVisit' } as const;

/** Why a section is closed, in few words. */
function noteOf({ reason, rule, opensAt }: Decision, { settings, clock }: SectionRowsProps): string {
  if (reason === 'hours' && opensAt !== null)
    return t('popupRowRests', { time: momentWords(opensAt, clock.now) });
  const per = settings.limits.find(({ id }) => id === rule)?.per;
  return t(enough[per ?? (reason === 'limit' ? 'day' : 'visit')]);
}

function rowOf(section: SectionToday, total: number, props: SectionRowsProps): Row {
  const { id, ms, videos, closed } = section;
  return {
    key: id,
    name: sectionName(id),
    value: formatDuration(ms),
    ...(videos > 0 ? { detail: t('countVideos', { count: videos }) } : {}),
    ...(closed ? { note: noteOf(closed, props) } : {}),
    colour: sectionColour(id),
    part: ms / total,
  };
}

/** With more rows than this the bars under them are left out, so that the popup stays short. */
const mostBars = 4;
/** With more than this the rest is folded away. */
const mostRows = 6;

function withoutBars(rows: readonly Row[]): Row[] {
  return rows.map(({ part: _, ...row }) => row);
}

const sumOf = (sections: readonly SectionToday[]) => sections.reduce((sum, { ms }) => sum + ms, 0);

function Folded({ words, sections, muted, ...props }: FoldedProps) {
  if (sections.length === 0) return null;
  const rows = withoutBars(sections.map((section) => rowOf(section, 1, props)));
  return (
    <details class="others">
      <summary>
        {words}
        <span>{formatDuration(sumOf(sections))}</span>
      </summary>
      <Rows muted={muted} rows={rows} />
    </details>
  );
}

interface FoldedProps extends SectionRowsProps {
  readonly words: string;
  readonly sections: readonly SectionToday[];
  readonly muted: boolean;
}

/** Today by section; the seventh and what follows, and what does not count towards the goal, are folded away. */
export function SectionRows(props: SectionRowsProps) {
  const { counted, others } = sectionsToday(props.settings, props.today, props.clock);
  const shown = counted.length > mostRows + 1 ? counted.slice(0, mostRows) : counted;
  const more = counted.slice(shown.length);
  const rows = shown.map((section) => rowOf(section, Math.max(1, sumOf(counted)), props));
  return (
    <section class="sections" aria-label={t('popupBySection')}>
      {counted.length > 0 ? (
        <Rows rows={rows.length > mostBars ? withoutBars(rows) : rows} />
      ) : (
        <p class="muted small">{t('popupNothingYet')}</p>
      )}
      <Folded {...props} words={t('popupMoreSites', { count: more.length })} sections={more} muted={false} />
      <Folded {...props} words={t('notCounted')} sections={others} muted />
    </section>
  );
}
