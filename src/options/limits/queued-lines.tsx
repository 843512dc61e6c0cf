import type { Change } from '../../domain/change';
import { t } from '../../platform/i18n';
import { settings, today } from '../state';
import { changeWords, whenWords } from './queued-words';

/** What waits for one thing, in a line each, read out as it appears. The card of all that waits has the ways back. */
export function QueuedLines({ concerns }: { concerns: (change: Change) => boolean }) {
  const waiting = settings.value.queued.filter(({ change }) => concerns(change));
  return (
    <div class="queued-lines" aria-live="polite">
      {waiting.map(({ change, after }) => (
        <p key={changeWords(change, settings.value)}>
          {t('queuedLine', {
            when: whenWords(after, today.value),
            change: changeWords(change, settings.value),
          })}
        </p>
      ))}
    </div>
  );
}
