import { useEffect, useState } from 'preact/hooks';
import { siteById } from '../../domain/catalogue';
import { dayOf } from '../../domain/day';
import type { QuietKind } from '../../domain/quiet/kinds';
import { hasChanged } from '../../domain/self-check';
import { zone } from '../../platform/clock';
import { noteFailure } from '../../platform/health';
import { formatDay, t } from '../../platform/i18n';
import { readSelfChecks, type SelfChecks } from '../../platform/self-check-store';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import { quietNames } from '../limits/items-words';

/** What a check is about, in words: a part of a site, or its feed. */
function nameOf(id: string): string {
  const [site = '', place = ''] = id.split('/');
  const name = siteById(site)?.name ?? site;
  const quiet = quietNames[place as QuietKind];
  if (quiet) return t('queuedQuietPart', { site: name, part: t(quiet) });
  return t(place.includes('player') ? 'selfCheckPlayer' : 'selfCheckCards', { site: name });
}

/** The calendar's day of a moment (UTC ms), in words. */
const onDay = (at: number) => formatDay(dayOf(at, zone(), 0).day, 'date');

/** Whether restricted mode still finds what it looks for, and since when it does not. */
export function SelfCheckCard() {
  const [checks, setChecks] = useState<SelfChecks>({});
  useEffect(() => {
    readSelfChecks().then(setChecks).catch(noteFailure('selfChecksNotRead'));
  }, []);
  const all = Object.entries(checks);
  const changed = all.filter(([, record]) => hasChanged(record));
  const last = Math.max(...all.map(([, record]) => record.last));
  return (
    <Card title={t('selfCheckTitle')}>
      <div class="parts">
        {changed.map(([id, { since }]) => (
          <Notice key={id} tone="near" title={nameOf(id)}>
            {t('selfCheckChanged', { day: onDay(since) })}
          </Notice>
        ))}
        <p class="prose">
          {all.length === 0
            ? t('selfCheckNone')
            : t(changed.length > 0 ? 'selfCheckOthers' : 'selfCheckWell', { day: onDay(last) })}
        </p>
      </div>
    </Card>
  );
}
