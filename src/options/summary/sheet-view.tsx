import { formatCompact, formatDay, t } from '../../platform/i18n';
import { BarChart } from '../../ui/bar-chart';
import { NumberTable } from '../../ui/number-table';
import { Rows } from '../../ui/rows';
import { Figures } from '../figures';
import type { Sheet } from './sheet';

const steps = [15, 30, 60, 120, 240].map((minutes) => minutes * 60_000);
const all = { key: 'all', name: '', colour: 'var(--accent)' };

/** A week on one sheet. `name` and `note` are what the user has typed for the paper, and are on it alone. */
export function SheetView({ sheet, name, note }: { sheet: Sheet; name: string; note: string }) {
  const { figures, bars, goal, sections, good } = sheet;
  return (
    <div class="card sheet">
      <div>
        <h2>{sheet.week}</h2>
        {name && <p>{name}</p>}
      </div>
      <Figures figures={figures} />
      {good && <p class="sheet-good">{good}</p>}
      <div>
        <h3>{t('weekEachDay')}</h3>
        <BarChart
          columns={bars.map(({ day, label, ms }) => ({
            key: day,
            label,
            total: ms,
            parts: { all: ms ?? 0 },
          }))}
          series={[all]}
          goal={goal ? { value: goal.ms, label: goal.label } : undefined}
          steps={steps}
          format={formatCompact}
        />
        <NumberTable
          hidden
          caption={t('weekEachDay')}
          heads={[t('weekDay'), t('weekTotal')]}
          rows={bars.map(({ day, value }) => ({ key: day, head: formatDay(day, 'long'), cells: [value] }))}
        />
      </div>
      {sections.length > 0 && (
        <div>
          <h3>{t('weekBySection')}</h3>
          <Rows rows={sections} />
        </div>
      )}
      {note && <p>{note}</p>}
      <p class="sheet-foot">{sheet.made}</p>
    </div>
  );
}
