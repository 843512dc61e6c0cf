import { tickOf } from '../../domain/month/progress';
import type { Step, StepId } from '../../domain/month/steps';
import { t } from '../../platform/i18n';
import type { Task } from '../use-task';
import { PageLink } from './page-link';
import { sendTicks } from './send-ticks';
import { stepWords } from './step-words';

/** One step of the list, with a tick that can be taken away again. */
export function StepRow({ step, done, task }: { step: Step<StepId>; done: boolean; task: Task }) {
  const [title, how] = stepWords[step.id];
  const id = `step-${step.id}`;
  return (
    <li class="month-row">
      <label class="tick">
        <input
          type="checkbox"
          checked={done}
          aria-describedby={id}
          onChange={(event) => void sendTicks(task, [tickOf(step.id)], event.currentTarget.checked)}
        />
        <strong>{t(title)}</strong>
      </label>
      <p class="small" id={id}>
        {t(how)}
      </p>
      <PageLink step={step} size="small" />
    </li>
  );
}
