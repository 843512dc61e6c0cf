import { useRef, useState } from 'preact/hooks';
import { fold } from '../../domain/filter/fold';
import { longestWord, mostWords } from '../../domain/restricted-lists';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Status } from '../../ui/notice';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { settings } from '../state';
import { useTask } from '../use-task';
import { splitWords } from './split-words';
import { WordList } from './word-list';
import './words-card.css';

/** The user's own words, hashtags and creators. */
export function WordsCard() {
  const task = useTask();
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState<string | undefined>();
  const area = useRef<HTMLTextAreaElement>(null);
  const { words } = settings.value;

  function errorOf(typed: ReturnType<typeof splitWords>): string | undefined {
    const [tooLong] = typed.tooLong;
    if (tooLong) return t('wordsTooLong', { word: `${tooLong.slice(0, 24)}…`, count: longestWord });
    if (typed.words.length === 0) return t('wordsErrorNone');
    const all = new Set([...words, ...typed.words]).size;
    return all > mostWords ? t('wordsFull', { count: mostWords }) : undefined;
  }
  function add(event: Event): void {
    event.preventDefault();
    const typed = splitWords(text);
    const error = errorOf(typed);
    setWrong(error);
    area.current?.focus();
    if (error) return;
    const before = new Set(words.map(fold));
    const items = typed.words.filter((word) => !before.has(fold(word)));
    void task.run('wordsFailed', async () => {
      const said =
        items.length > 0 ? await sendChange({ type: 'items', list: 'words', items, on: true }) : '';
      setText('');
      if (said === '') return t('wordsAlready');
      return said === t('limitsSavedNow') ? t('wordsAdded', { count: items.length }) : said;
    });
  }
  function remove(word: string): void {
    // The button that was pressed goes with its word.
    area.current?.focus();
    setWrong(undefined);
    void task.run('wordsFailed', () =>
      sendChange({ type: 'items', list: 'words', items: [word], on: false }),
    );
  }

  return (
    <Card title={t('wordsTitle')}>
      <div class="parts">
        <p class="prose">{t('wordsLead')}</p>
        <form class="parts" noValidate onSubmit={add}>
          <Field label={t('wordsField')} hint={t('wordsHint')} error={wrong}>
            {(attributes) => (
              <textarea
                {...attributes}
                ref={area}
                rows={3}
                dir="auto"
                spellcheck={false}
                value={text}
                onInput={(event) => {
                  setText(event.currentTarget.value);
                  setWrong(undefined);
                }}
              />
            )}
          </Field>
          <span class="actions">
            <Button type="submit" disabled={task.busy}>
              {t('wordsAdd')}
            </Button>
          </span>
        </form>
        <WordList words={words} busy={task.busy} onRemove={remove} />
        <QueuedChanges concerns={(queued) => queued.type === 'items' && queued.list === 'words'} />
        <Status bad={task.failed}>{wrong === undefined && task.said}</Status>
      </div>
    </Card>
  );
}
