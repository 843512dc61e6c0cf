import { useRef } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { settings } from '../state';
import { QueuedChanges } from './queued-changes';

/** Every change that waits, of whatever page, with why it does; nothing as long as there was none. */
export function WaitingCard() {
  // Once there was one it stays: it says what became of the last one.
  const wasShown = useRef(false);
  wasShown.current ||= settings.value.queued.length > 0;
  if (!wasShown.current) return null;
  return (
    <Card title={t('queuedTitle')}>
      <div class="parts">
        <p class="muted">{t(settings.value.queued.length > 0 ? 'queuedText' : 'queuedNone')}</p>
        <QueuedChanges concerns={() => true} />
      </div>
    </Card>
  );
}
