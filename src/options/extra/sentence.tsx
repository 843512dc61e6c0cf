import { useId, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { isSameSentence } from './same-sentence';

interface SentenceProps {
  readonly site: string;
  readonly count: number;
  readonly busy: boolean;
  readonly onTyped: () => void;
}

/** A sentence to be typed, letter by letter. */
export function Sentence({ site, count, busy, onTyped }: SentenceProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const id = useId();
  const sentence = t('extraSentence', { count, site });

  function submit(event: Event): void {
    event.preventDefault();
    if (isSameSentence(text, sentence)) onTyped();
    else setError(t('extraNotSame'));
  }
  function refuse(event: Event): void {
    event.preventDefault();
    setError(t('extraNoPaste'));
  }

  return (
    <form class="parts" noValidate onSubmit={submit}>
      <p class="extra-sentence" id={id}>
        {sentence}
      </p>
      <Field label={t('extraTypeField')} error={error}>
        {(attributes) => (
          <input
            {...attributes}
            class="input extra-typed"
            aria-describedby={[id, attributes['aria-describedby']].filter(Boolean).join(' ')}
            type="text"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setError(undefined);
            }}
            onPaste={refuse}
            onDrop={refuse}
          />
        )}
      </Field>
      <div class="actions">
        <Button type="submit" size="small" disabled={busy}>
          {t('extraTake', { count })}
        </Button>
      </div>
    </form>
  );
}
