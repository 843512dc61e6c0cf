import type { Lock } from '../domain/lock';
import { formatMoment, t } from '../platform/i18n';
import { QuietLine } from './quiet-line';

/** That Tosha is locked, since when, and the way out: it is never hidden. */
export function LockNotice({ lock }: { lock: Lock | null }) {
  if (!lock) return null;
  const { since, opensAt } = lock;
  return (
    <QuietLine to="lock" words={t('popupWayOut')}>
      {opensAt === null
        ? t('popupLocked', { time: formatMoment(since) })
        : t('popupLockOpens', { time: formatMoment(opensAt) })}
    </QuietLine>
  );
}
