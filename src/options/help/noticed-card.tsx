import { useEffect, useState } from 'preact/hooks';
import { isSiteId, siteById } from '../../domain/catalogue';
import { now } from '../../platform/clock';
import type { StoredEvent } from '../../platform/database-schema';
import { readEvents } from '../../platform/event-log';
import { noteFailure } from '../../platform/health';
import { formatDuration, formatMoment, t } from '../../platform/i18n';
import { Card } from '../../ui/card';

const types = ['clock', 'clockAhead', 'zone', 'withdrawn', 'tampered', 'extra'] as const;
/** What is shown: the last 30 days, and no more than 30 entries. */
const shownMs = 30 * 86_400_000;
const mostShown = 30;

function siteName(detail: string): string {
  const id = detail.split('/')[0] ?? '';
  return isSiteId(id) ? (siteById(id)?.name ?? id) : id;
}

/** What an event says, in one sentence. */
function sentence({ type, detail }: StoredEvent): string {
  switch (type) {
    case 'clock':
      return t('helpNoticedBack', { time: formatDuration(Number(detail)) });
    case 'clockAhead':
      return t('helpNoticedAhead', { time: formatDuration(Number(detail)) });
    case 'zone': {
      const [from = '', to = ''] = detail.split(' ');
      return t('helpNoticedZone', { from, to });
    }
    case 'extra': {
      const [section = '', minutes] = detail.split(' ');
      return t('helpNoticedExtra', { site: siteName(section), count: Number(minutes) || 5 });
    }
    case 'withdrawn':
      return t('helpNoticedWithdrawn', { site: siteName(detail) });
    default:
      return t('helpNoticedTampered', { site: siteName(detail) });
  }
}

/** What Tosha noticed: jumps of the clock, another zone, access that was taken away, and each little more. */
export function NoticedCard() {
  const [events, setEvents] = useState<readonly StoredEvent[] | null>(null);
  useEffect(() => {
    readEvents(types, now() - shownMs, mostShown).then(setEvents, noteFailure('readFailed'));
  }, []);
  return (
    <Card title={t('helpNoticedTitle')}>
      <div class="parts">
        <p class="prose">{t('helpNoticedText')}</p>
        {events?.length === 0 && <p class="amount">{t('helpNoticedNone')}</p>}
        {events && events.length > 0 && (
          <ul class="health">
            {events.map((event) => (
              <li key={event.id}>
                <span>
                  {sentence(event)}
                  <small>{formatMoment(event.at)}</small>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
