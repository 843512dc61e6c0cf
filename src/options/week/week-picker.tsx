import { addDays } from '../../domain/day';
import { formatDays, t } from '../../platform/i18n';
import { Button } from '../../ui/button';

interface WeekPickerProps {
  readonly from: string;
  /** First day of the earliest and of the latest week that can be shown. */
  readonly earliest: string;
  readonly latest: string;
  readonly onPick: (from: string) => void;
}

/** Goes from week to week; neither beyond the present one nor before the first that was recorded. */
export function WeekPicker({ from, earliest, latest, onPick }: WeekPickerProps) {
  const year = Number(latest.slice(0, 4));
  const step = (count: number, words: string, allowed: boolean, mark: string) => (
    <button
      type="button"
      aria-label={words}
      // A disabled button would lose the focus on the last step.
      aria-disabled={!allowed}
      onClick={() => allowed && onPick(addDays(from, count))}
    >
      <span aria-hidden="true">{mark}</span>
    </button>
  );
  return (
    <div class="week-picker">
      {step(-7, t('weekBefore'), from > earliest, '‹')}
      <span role="status">{formatDays(from, addDays(from, 6), year)}</span>
      {step(7, t('weekAfter'), from < latest, '›')}
      {from < latest && (
        <Button size="small" onClick={() => onPick(latest)}>
          {t('weekNow')}
        </Button>
      )}
    </div>
  );
}
