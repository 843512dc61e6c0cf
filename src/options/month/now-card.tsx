import { useRef, useState } from 'preact/hooks';
import { type Progress, startTick, tickOf } from '../../domain/month/progress';
import { steps } from '../../domain/month/steps';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Meter } from '../../ui/meter';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { sendTicks } from './send-ticks';
import { StartOver } from './start-over';
import { StepNow } from './step-now';
import { useFocusFollows } from './use-focus-follows';

const titles = { new: 'monthNew', open: 'monthToday', today: 'monthWell', all: 'monthEnd' } as const;
const texts = { new: 'monthNewText', open: null, today: 'monthWellText', all: 'monthEndText' } as const;
const promises = ['monthForgiven', 'monthSwap', 'monthOnlyYou'] as const;

/** Where somebody stands in the month, and the one thing that can be done next. */
export function NowCard({ progress: { state, done, open, last } }: { progress: Progress }) {
  const task = useTask();
  const place = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState(false);
  const [turn, setTurn] = useState(0);
  const shown = state === 'today' && more ? 'open' : state;
  const step = open[turn % open.length];
  const text = texts[shown];
  useFocusFollows(place, `${shown} ${step?.id}`);

  function send(id: string): void {
    setMore(false);
    void sendTicks(task, [id], true);
  }
  return (
    <Card title={t(titles[shown])}>
      <div class="parts month-now" ref={place} tabIndex={-1}>
        {text && <p class="prose">{t(text)}</p>}
        {shown === 'new' && (
          <ul class="points">
            {promises.map((key) => (
              <li key={key}>{t(key)}</li>
            ))}
          </ul>
        )}
        {shown === 'open' && step && (
          <StepNow
            step={step}
            busy={task.busy}
            onDone={() => send(tickOf(step.id))}
            onOther={open.length > 1 ? () => setTurn(turn + 1) : undefined}
          />
        )}
        {state !== 'new' && (
          <div>
            <p class="small">{t('monthCount', { done: done.size, all: steps.length })}</p>
            <Meter part={done.size / steps.length} />
          </div>
        )}
        {shown !== 'open' && (
          <div class="actions">
            {shown === 'new' && (
              <Button kind="primary" disabled={task.busy} onClick={() => send(startTick)}>
                {t('monthStart')}
              </Button>
            )}
            {shown === 'today' && <Button onClick={() => setMore(true)}>{t('monthMore')}</Button>}
            {shown === 'today' && last && (
              <Button kind="plain" onClick={() => void sendTicks(task, [tickOf(last)], false)}>
                {t('monthTakeBack')}
              </Button>
            )}
            {shown === 'all' && <StartOver task={task} />}
          </div>
        )}
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
