import { t } from '../../platform/i18n';
import { leaveQuietly } from '../../platform/leave-quietly';
import './quiet-exit.css';
import { useQuickKey } from './use-quick-key';

const leave = () => void leaveQuietly();

/** The way out of a page that nobody else is to see: always in view, by one press or by Shift three times. */
export function QuietExit() {
  useQuickKey(leave);
  return (
    <div class="quiet-exit">
      <button type="button" class="button" onClick={leave}>
        {t('quietExit')}
      </button>
      <span>{t('quietExitKey')}</span>
    </div>
  );
}
