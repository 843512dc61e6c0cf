import { formatMoment, t } from '../../platform/i18n';
import { settings } from '../state';
import './page.css';

/** On every page of the options: that Tosha is locked, since when, and the way out. Nothing while it is not. */
export function LockedNote() {
  const { lock } = settings.value;
  if (!lock) return null;
  const { since, opensAt } = lock;
  return (
    <p class="lock-note">
      <span>
        {opensAt === null
          ? t('lockNote', { time: formatMoment(since) })
          : t('lockNoteOpens', { time: formatMoment(opensAt) })}
      </span>
      <a href="#lock">{t('lockWayOut')}</a>
    </p>
  );
}
