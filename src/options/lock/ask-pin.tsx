import { signal } from '@preact/signals';
import { t } from '../../platform/i18n';
import { Button, LinkButton } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import '../parts.css';
import { PinForm } from './pin-form';

/** Who waits for the PIN; `null` while nobody does. */
const waiting = signal<((given: boolean) => void) | null>(null);

function answer(given: boolean): void {
  const { value } = waiting;
  waiting.value = null;
  value?.(given);
}

/** Asks for the PIN in a dialog; true once it was given, false when somebody thought better of it. */
export function askPin(): Promise<boolean> {
  answer(false);
  return new Promise((resolve) => {
    waiting.value = resolve;
  });
}

/** The dialog of `askPin`; stands once in the options. */
export function AskPinDialog() {
  return (
    <Dialog
      open={waiting.value !== null}
      title={t('lockAskTitle')}
      onClose={() => answer(false)}
      actions={
        <>
          <Button kind="plain" onClick={() => answer(false)}>
            {t('lockCancel')}
          </Button>
          <LinkButton kind="plain" href="#lock" onClick={() => answer(false)}>
            {t('lockForgotLink')}
          </LinkButton>
        </>
      }
    >
      <div class="parts">
        <p>{t('lockAskText')}</p>
        <PinForm onUnlocked={() => answer(true)} />
      </div>
    </Dialog>
  );
}
