import { useId } from 'preact/hooks';
import { noteFailure } from '../platform/health';
import { t } from '../platform/i18n';
import { ask } from '../platform/messaging';
import { openPage } from '../platform/open-page';
import { checkInDue } from './state';

/** Asks for a check-in where one is due: two taps in a page of ours, or no for a fortnight. */
export function CheckInLine() {
  const id = useId();
  if (!checkInDue.value) return null;
  function decline(): void {
    checkInDue.value = false;
    // Lost, it is asked once more: nothing worse.
    void ask('askedCheckIn', { no: true }).catch(noteFailure('notDeclined'));
  }
  return (
    <p class="quiet-line">
      <span class="quiet-words" id={id}>
        {t('checkInFeeling')}
      </span>
      <span class="quiet-answers">
        <button
          type="button"
          aria-describedby={id}
          onClick={() => void openPage('checkin').then(() => close())}
        >
          {t('pageCheckInYes')}
        </button>
        <button type="button" aria-describedby={id} onClick={decline}>
          {t('pageCheckInNo')}
        </button>
      </span>
    </p>
  );
}
