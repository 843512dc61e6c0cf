import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../platform/i18n';
import { Button } from '../ui/button';

interface PauseSureProps {
  /** When the next day begins, in words. */
  readonly until: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks once more, in place, before the longest pause: nothing ends it early. The safe answer has the focus. */
export function PauseSure({ until, onYes, onNo }: PauseSureProps) {
  const root = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    root.current?.querySelector('button')?.focus();
  }, []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as part of a form.
    <div class="pause-sure" ref={root} role="group" aria-labelledby={id}>
      <p id={id}>{t('popupPauseSure', { time: until })}</p>
      <div class="pause-lengths">
        <Button size="small" kind="plain" onClick={onNo}>
          {t('popupPauseNo')}
        </Button>
        <Button size="small" kind="primary" onClick={onYes}>
          {t('popupPauseYes')}
        </Button>
      </div>
    </div>
  );
}
