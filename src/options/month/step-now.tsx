import type { Step, StepId } from '../../domain/month/steps';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { PageLink } from './page-link';
import { stepWords, themeWords } from './step-words';

export interface StepNowProps {
  readonly step: Step<StepId>;
  readonly busy: boolean;
  readonly onDone: () => void;
  /** Shows another step; without it there is none. */
  readonly onOther: (() => void) | undefined;
}

/** The step that is on offer now. */
export function StepNow({ step, busy, onDone, onOther }: StepNowProps) {
  const [title, how] = stepWords[step.id];
  return (
    <>
      <div aria-live="polite">
        <p class="muted small">{t(themeWords[step.theme][0])}</p>
        <h3 class="month-step">{t(title)}</h3>
        <p class="prose">{t(how)}</p>
      </div>
      <div class="actions">
        <Button kind="primary" disabled={busy} onClick={onDone}>
          {t('monthDone')}
        </Button>
        <PageLink step={step} />
        {onOther && (
          <Button kind="plain" onClick={onOther}>
            {t('monthOther')}
          </Button>
        )}
      </div>
    </>
  );
}
