import { t, type WordKey } from '../platform/i18n';
import { Button } from '../ui/button';
import './period-picker.css';

interface PeriodPickerProps {
  /** What is shown, and its name. */
  readonly at: string;
  readonly name: string;
  /** The first and the last that can be shown; of the same form as `at`. */
  readonly earliest: string;
  readonly latest: string;
  readonly move: (count: number) => string;
  readonly words: { readonly before: WordKey; readonly after: WordKey; readonly now: WordKey };
  readonly onPick: (at: string) => void;
}

/** Goes from one month, year or day to the next; neither beyond the present nor before the first that was recorded. */
export function PeriodPicker({ at, name, earliest, latest, move, words, onPick }: PeriodPickerProps) {
  const step = (count: number, word: WordKey, allowed: boolean, mark: string) => (
    <button
      type="button"
      aria-label={t(word)}
      // A disabled button would lose the focus on the last step.
      aria-disabled={!allowed}
      onClick={() => allowed && onPick(move(count))}
    >
      <span aria-hidden="true">{mark}</span>
    </button>
  );
  return (
    <div class="week-picker">
      {step(-1, words.before, at > earliest, '‹')}
      <span role="status">{name}</span>
      {step(1, words.after, at < latest, '›')}
      {at < latest && (
        <Button size="small" onClick={() => onPick(latest)}>
          {t(words.now)}
        </Button>
      )}
    </div>
  );
}
