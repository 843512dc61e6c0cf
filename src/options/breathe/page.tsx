import { useState } from 'preact/hooks';
import { type BreathPattern, breathMs, breathPatternNames } from '../../domain/breathing';
import { t, type WordKey } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ChoiceList } from '../../ui/choice';
import { Status } from '../../ui/notice';
import { Page } from '../../ui/page';
import '../parts.css';
import { settings } from '../state';
import { useTask } from '../use-task';
import { Exercise } from './exercise';
import './page.css';

const patternWords: Readonly<Record<BreathPattern, { readonly name: WordKey; readonly detail: WordKey }>> = {
  slow: { name: 'breatheSlow', detail: 'breatheSlowDetail' },
  box: { name: 'breatheBox', detail: 'breatheBoxDetail' },
  fourSevenEight: { name: 'breatheFourSevenEight', detail: 'breatheFourSevenEightDetail' },
};

/** How long an exercise lasts, ms: about two minutes. */
const exerciseMs = 120_000;

/** A calm exercise, and which one breaks, bedtime and a little more time use. */
export function BreathePage() {
  const task = useTask();
  const [state, setState] = useState<'ready' | 'running' | 'done'>('ready');
  const { breathing } = settings.value;

  function choose([pattern = breathing]: BreathPattern[]): void {
    setState('ready');
    void task.run('chooseFailed', async () => {
      await ask('choose', { breathing: pattern });
      return undefined;
    });
  }
  return (
    <Page title={t('breatheTitle')} lead={t('breatheLead')}>
      <Card>
        <div class="breathe">
          {state === 'running' ? (
            <Exercise
              pattern={breathing}
              breaths={Math.round(exerciseMs / breathMs(breathing))}
              onEnd={() => setState('done')}
            />
          ) : (
            <p class="breathe-said" role="status">
              {t(state === 'done' ? 'breatheDone' : 'breatheReady')}
            </p>
          )}
          {/* One button all the while, so that the focus stays on it. */}
          <Button
            kind={state === 'running' ? 'soft' : 'primary'}
            onClick={() => setState(state === 'running' ? 'ready' : 'running')}
          >
            {t(state === 'running' ? 'breatheStop' : state === 'done' ? 'breatheAgain' : 'breatheStart')}
          </Button>
          <p class="muted small">{t('breatheCare')}</p>
        </div>
      </Card>
      <Card title={t('breatheHow')}>
        <div class="parts breathe-choice">
          <ChoiceList
            label={t('breatheHow')}
            labelHidden
            kind="one"
            choices={breathPatternNames.map((value) => ({
              value,
              label: t(patternWords[value].name),
              detail: t(patternWords[value].detail),
            }))}
            chosen={[breathing]}
            onChange={choose}
          />
          <p class="muted small prose">{t('breatheUsed')}</p>
          {task.failed && <Status bad>{task.said}</Status>}
        </div>
      </Card>
    </Page>
  );
}
