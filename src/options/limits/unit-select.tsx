import { t, type WordKey } from '../../platform/i18n';
import type { Unit } from './amount';

const words: readonly (readonly [Unit, WordKey])[] = [
  ['time:day', 'limitsUnitMinutesDay'],
  ['time:week', 'limitsUnitMinutesWeek'],
  ['time:visit', 'limitsUnitMinutesVisit'],
  ['views:day', 'limitsUnitVideosDay'],
  ['views:week', 'limitsUnitVideosWeek'],
  ['views:visit', 'limitsUnitVideosVisit'],
];

/** What a limit counts and for how long it has to last, in one list that reads on from the number before it. */
export function UnitSelect({ unit, onChange }: { unit: Unit; onChange: (unit: Unit) => void }) {
  return (
    <span class="select">
      <select
        class="input"
        aria-label={t('limitsUnitLabel')}
        value={unit}
        onChange={(event) => onChange(event.currentTarget.value as Unit)}
      >
        {words.map(([value, key]) => (
          <option key={value} value={value}>
            {t(key)}
          </option>
        ))}
      </select>
    </span>
  );
}
