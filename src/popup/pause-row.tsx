import { useState } from 'preact/hooks';
import { judgePause } from '../domain/rest-verdict';
import type { Settings } from '../domain/settings';
import type { Today } from '../domain/today';
import type { Clock } from '../domain/verdict';
import { nameOf, noteHealth } from '../platform/health';
import { formatDuration, t } from '../platform/i18n';
import { ask } from '../platform/messaging';
import { Button } from '../ui/button';
import { Status } from '../ui/notice';
import { momentWords } from './moment-words';
import { PauseSure } from './pause-sure';
import './pause-row.css';

const minute = 60_000;
/** How long a pause can be, ms, besides until the next day. */
const lengths = [15 * minute, 60 * minute];

interface PauseRowProps {
  readonly settings: Settings;
  readonly today: Today;
  readonly clock: Clock;
  /** The keys of the shortcut; `null` where there are none. */
  readonly shortcut: string | null;
}

/** A break of one's own, begun here and now; while it lasts, until when. */
export function PauseRow({ settings, today, clock, shortcut }: PauseRowProps) {
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState(false);
  const until = judgePause(settings, clock) ? settings.pausedUntil : null;
  const longer = lengths.filter((ms) => clock.now + ms > (until ?? 0));
  const day = today.endsAt > (until ?? 0);

  async function pause(ms: number | 'day'): Promise<void> {
    setFailed(false);
    setSure(false);
    try {
      await ask('pause', { ms });
    } catch (error) {
      setFailed(true);
      await noteHealth('pauseFailed', nameOf(error));
    }
  }

  if (until !== null && !day)
    return <p class="pause pause-on">{t('popupOnBreak', { time: momentWords(until, clock.now) })}</p>;
  return (
    <details class={until === null ? 'pause' : 'pause pause-on'} open={failed || undefined}>
      <summary>
        <span class="pause-title">
          {until === null ? t('popupPause') : t('popupOnBreak', { time: momentWords(until, clock.now) })}
        </span>
        {shortcut !== null && until === null && (
          <kbd>
            <span class="visually-hidden">{t('popupPauseShortcut')} </span>
            {shortcut}
          </kbd>
        )}
      </summary>
      {!sure && <p class="muted small">{t(until === null ? 'popupPauseText' : 'popupPauseLonger')}</p>}
      {sure ? (
        <PauseSure
          until={momentWords(today.endsAt, clock.now)}
          onYes={() => void pause('day')}
          onNo={() => setSure(false)}
        />
      ) : (
        <div class="pause-lengths">
          {longer.map((ms) => (
            <Button key={ms} size="small" onClick={() => void pause(ms)}>
              {formatDuration(ms)}
            </Button>
          ))}
          <Button size="small" onClick={() => setSure(true)}>
            {t('popupPauseTomorrow')}
          </Button>
        </div>
      )}
      <Status bad>{failed && t('actionFailed')}</Status>
    </details>
  );
}
