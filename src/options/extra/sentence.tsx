import { useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';

/** Letters and digits are what counts: nobody should fail at a comma. */
export function isSameSentence(one: string, other: string): boolean {
  const bare = (text: string) =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
  return bare(one) === bare(other);
}

interface SentenceProps {
  readonly site: string;
  readonly count: number;
  readonly onTyped: () => void;
}

/** A sentence to be typed, letter by letter. */
export function Sentence({ site, count, onTyped }: SentenceProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | undefined>();
  const sentence = t('extraSentence', { count, site });

  function submit(event: Event): void {
    event.preventDefault();
    if (isSameSentence(text, sentence)) onTyped();
    else setError(t('extraNotSame'));
  }

  return (
    <form class="parts" noValidate onSubmit={submit}>
      <Field label={t('extraType')} hint={sentence} error={error}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setError(undefined);
            }}
            onPaste={(event) => {
              event.preventDefault();
              setError(t('extraNoPaste'));
            }}
          />
        )}
      </Field>
      <div class="actions">
        <Button type="submit" size="small">
          {t('extraTake', { count })}
        </Button>
      </div>
    </form>
  );
}
