import { useEffect, useMemo, useState } from 'preact/hooks';
import { askedTick, type GoalProposal } from '../../domain/goal-proposal';
import { dailyLimit, goalId } from '../../domain/limit';
import { noteFailure } from '../../platform/health';
import { formatLongDuration, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { readProposal } from '../../platform/read-proposal';
import { Button, LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { draftOf, partsOfUnit, type Unit } from '../limits/amount';
import { AmountForm } from '../limits/amount-form';
import { limitWords } from '../limits/limit-words';
import { QueuedLines } from '../limits/queued-lines';
import { saveChange } from '../limits/save-change';
import '../limits/page.css';
import '../parts.css';
import { settings, today } from '../state';
import { type Task, useTask } from '../use-task';

function textOf(proposal: GoalProposal): string {
  switch (proposal.type) {
    case 'first':
      return t('goalFirst', { time: formatLongDuration(proposal.usualMs) });
    case 'more':
      return t('goalMore', {
        time: formatLongDuration(proposal.usualMs),
        before: formatLongDuration(proposal.beforeMs),
      });
    case 'past':
      return t('goalPast', { days: proposal.days, of: proposal.of });
  }
}

interface OfferProps {
  readonly proposal: GoalProposal;
  readonly task: Task;
  readonly onAnswer: (said: boolean) => void;
}

function Offer({ proposal, task, onAnswer }: OfferProps) {
  const isFirst = proposal.type === 'first';
  const choices = isFirst ? [proposal.usualMs, proposal.lessMs].filter((ms) => ms !== null) : [];
  const [chosen, setChosen] = useState(choices[0] ?? 0);
  const goal = settings.value.limits.find(({ id }) => id === goalId);
  const start = useMemo(
    () => (isFirst ? draftOf(dailyLimit(goalId, 'all', chosen)) : goal && draftOf(goal)),
    [chosen, goal],
  );

  async function save(amounts: (number | null)[], unit: Unit): Promise<boolean> {
    const limit = { id: goalId, target: 'all' as const, ...partsOfUnit(unit), amounts };
    const saved = await saveChange(task, { type: 'limit', limit });
    if (saved) onAnswer(true);
    return saved;
  }
  const words = (index: number, ms: number) =>
    t(index === 0 ? 'goalUsual' : 'goalLess', { time: formatLongDuration(ms) });
  return (
    <>
      <p>{textOf(proposal)}</p>
      {choices.length > 1 && (
        <span class="actions">
          {choices.map((ms, index) => (
            <button
              type="button"
              class="button button-plain button-small"
              key={ms}
              aria-pressed={ms === chosen}
              onClick={() => setChosen(ms)}
            >
              {words(index, ms)}
            </button>
          ))}
        </span>
      )}
      {start && (
        <AmountForm
          label={t('limitsGoalMinutes')}
          start={start}
          fixed={start.unit === 'time:day'}
          submit={t(isFirst ? 'goalTake' : 'limitsSave')}
          busy={task.busy}
          onSave={save}
        />
      )}
      <span class="actions">
        <Button kind="plain" disabled={task.busy} onClick={() => onAnswer(false)}>
          {t(isFirst ? 'goalNo' : 'goalKeep')}
        </Button>
        {!isFirst && (
          <LinkButton kind="plain" href="#limits">
            {t('weekSeeLimits')}
          </LinkButton>
        )}
      </span>
      <p class="muted small">{t('goalNoHint')}</p>
    </>
  );
}

/** The goal as it is now, and what waits for it. */
function Answered() {
  const goal = settings.value.limits.find(({ id }) => id === goalId);
  return (
    <>
      {goal && <p>{limitWords(goal)}</p>}
      <QueuedLines concerns={(change) => change.type === 'limit' && change.limit.id === goalId} />
    </>
  );
}

/** Asks about the daily goal, where there is something to ask: calmly, on top of the week, and never a second time. */
export function GoalOffer() {
  const task = useTask();
  const [proposal, setProposal] = useState<GoalProposal | null>(null);
  const [saved, setSaved] = useState(false);
  const day = today.value?.usage.day;
  useEffect(() => {
    if (day) readProposal(settings.value, day).then(setProposal, noteFailure('readFailed'));
  }, [day]);

  function answer(isSaved: boolean): void {
    setSaved(isSaved);
    if (!isSaved) setProposal(null);
    // What was pressed is gone.
    document.querySelector<HTMLElement>('main h1')?.focus();
    // Lost, it is asked once more: nothing worse.
    ask('tick', { id: askedTick, done: true }).catch(noteFailure('notDeclined'));
  }

  if (!proposal) return null;
  const question = proposal.type === 'first' ? 'goalTitle' : 'goalFits';
  return (
    <Card title={t(saved ? 'limitsGoalTitle' : question)}>
      <div class="parts prose">
        {!saved && <Offer proposal={proposal} task={task} onAnswer={answer} />}
        {saved && <Answered />}
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
