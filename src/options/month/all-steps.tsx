import type { Progress } from '../../domain/month/progress';
import { steps, themes } from '../../domain/month/steps';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { StartOver } from './start-over';
import { StepRow } from './step-row';
import { themeWords } from './step-words';

/** Every step by theme, to be done in any order and to be taken back; and the way to begin anew. */
export function AllSteps({ progress: { state, done } }: { progress: Progress }) {
  const task = useTask();
  return (
    <Card title={t('monthAll')}>
      <div class="parts">
        <p class="prose">{t('monthAllText')}</p>
        <details class="month-all">
          <summary>{t('monthShow')}</summary>
          {themes.map((theme) => (
            <div key={theme}>
              <h3>{t(themeWords[theme][0])}</h3>
              <ul>
                {steps
                  .filter((step) => step.theme === theme)
                  .map((step) => (
                    <StepRow key={step.id} step={step} done={done.has(step.id)} task={task} />
                  ))}
              </ul>
            </div>
          ))}
        </details>
        {state !== 'all' && (
          <div class="actions">
            <StartOver task={task} />
          </div>
        )}
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
