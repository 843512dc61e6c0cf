import type { HealthEntry } from '../../platform/health';
import { formatMoment, t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { groupHealth } from './group-health';
import { kindWords } from './kind-words';

/** What the health ring holds, in words. `null`: not read yet. */
export function HealthCard({ entries }: { entries: readonly HealthEntry[] | null }) {
  const groups = groupHealth(entries ?? []);
  return (
    <Card title={t('helpHealthTitle')}>
      <div class="parts">
        <p class="prose">{t('helpHealthText')}</p>
        {entries && groups.length === 0 && <p class="amount">{t('helpHealthNone')}</p>}
        {groups.length > 0 && (
          <ul class="health">
            {groups.map(({ kind, count, last }) => (
              <li key={kind}>
                <span>
                  {kindWords(kind)}
                  <small>{t('helpHealthLast', { time: formatMoment(last) })}</small>
                </span>
                <b>{t('helpHealthTimes', { count })}</b>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}
