import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

/** More than this are looked for instead of scrolled through. */
const mostShown = 60;

export interface WordListProps {
  readonly words: readonly string[];
  readonly busy: boolean;
  readonly onRemove: (word: string) => void;
}

/** The user's own words, each with a way to take it off. */
export function WordList({ words, busy, onRemove }: WordListProps) {
  const [sought, setSought] = useState('');
  const fitting = words.filter((word) => word.toLocaleLowerCase().includes(sought.toLocaleLowerCase()));
  const shown = fitting.slice(0, mostShown);
  if (words.length === 0) return <p class="muted small">{t('wordsNone')}</p>;
  return (
    <>
      {words.length > mostShown && (
        <Field label={t('wordsSeek')}>
          {(attributes) => (
            <input
              {...attributes}
              type="search"
              value={sought}
              onInput={(event) => setSought(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      <ul class="words" aria-label={t('wordsList')}>
        {shown.map((word) => (
          <li key={word}>
            <span dir="auto">{word}</span>
            <Button
              kind="plain"
              size="small"
              disabled={busy}
              label={t('wordsRemoveLabel', { word })}
              onClick={() => onRemove(word)}
            >
              <span aria-hidden="true">×</span>
            </Button>
          </li>
        ))}
      </ul>
      {fitting.length > shown.length && (
        <p class="muted small">{t('wordsMore', { count: fitting.length - shown.length })}</p>
      )}
    </>
  );
}
