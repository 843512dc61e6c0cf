import { useEffect, useId, useState } from 'preact/hooks';
import { noteFailure } from '../platform/health';
import { t } from '../platform/i18n';
import { isKeptOut, usesNoPrivateWindows } from '../platform/private-access';
import { Button } from '../ui/button';
import { PrivateSteps } from './private-steps';
import './private-notice.css';

/**
 * Says that limits do not hold in private windows, and how to change that, as long as the browser keeps Tosha out of
 * them. Whoever opens none says so once.
 */
export function PrivateNotice() {
  const [shown, setShown] = useState(false);
  const id = useId();
  useEffect(() => {
    isKeptOut().then(setShown, noteFailure('privateAccessNotRead'));
  }, []);
  if (!shown) return null;
  const hide = () => {
    setShown(false);
    usesNoPrivateWindows().catch(noteFailure('privateAnswerNotKept'));
  };
  return (
    <section class="private-notice" aria-labelledby={id}>
      <h2 id={id}>{t('privateTitle')}</h2>
      <p>{t('privateText')}</p>
      <details>
        <summary>{t('privateHow')}</summary>
        <PrivateSteps />
      </details>
      <div class="actions">
        <Button size="small" kind="plain" onClick={hide}>
          {t('privateNotUsed')}
        </Button>
      </div>
    </section>
  );
}
