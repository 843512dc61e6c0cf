import { useEffect, useRef, useState } from 'preact/hooks';
import { type Feeling, feelings, isLow, type Worth, worths } from '../../domain/check-in/check-in';
import { sectionsOf } from '../../domain/coverage';
import { timeOf } from '../../domain/usage';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button, LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice, Status } from '../../ui/notice';
import { settings, today } from '../state';
import { useTask } from '../use-task';
import { Face } from './face';
import { answerNow, refreshGiven } from './state';
import { Taps } from './taps';
import { feelingWords, worthWords } from './words';

/** Nobody is alone with a low answer. Nothing is concluded from it. */
function Gently() {
  return (
    <Notice
      title={t('checkInLowTitle')}
      action={
        <LinkButton kind="plain" href="#support">
          {t('checkInSupport')}
        </LinkButton>
      }
    >
      {t('checkInLowText')}
    </Notice>
  );
}

/**
 * Two taps: how somebody feels, and, where anything was watched today, whether it was time well spent. Each tap is kept
 * at once, and another in its place changes it.
 */
export function AskCard() {
  const task = useTask();
  const place = useRef<HTMLDivElement>(null);
  /** Whether it was time well spent, while nothing is said of the feeling yet. */
  const [early, setEarly] = useState<Worth | null>(null);
  const usage = today.value?.usage;
  const watched = usage !== undefined && timeOf(usage, sectionsOf('all', settings.value)) > 0;
  const answer = answerNow();
  const low = answer !== null && isLow(answer);

  function keep(feeling: Feeling, worth: Worth | null): void {
    void task.run('checkInFailed', async () => {
      const { at } = await ask('checkIn', { feeling, worth, instead: answer?.at ?? null });
      await refreshGiven();
      return t(at === null ? 'checkInPrivate' : 'checkInKept');
    });
  }
  function spend(worth: Worth): void {
    if (answer && !task.busy) keep(answer.feeling, worth);
    else setEarly(worth);
  }
  // A second tap that came before the first was kept.
  useEffect(() => {
    if (!answer || early === null || task.busy) return;
    setEarly(null);
    if (answer.worth !== early) keep(answer.feeling, early);
  }, [answer, early, task.busy]);
  function takeBack(at: number): void {
    setEarly(null);
    void task.run('checkInFailed', async () => {
      await ask('eraseCheckIns', { at });
      await refreshGiven();
      return t('checkInTakenBack');
    });
    // The button that was pressed goes.
    place.current?.querySelector('button')?.focus();
  }

  return (
    <Card title={t('checkInAskTitle')}>
      <div class="parts" ref={place}>
        <Taps
          question={t('checkInFeeling')}
          answers={feelings.map((one) => ({
            value: one,
            label: t(feelingWords[one]),
            face: <Face feeling={one} />,
          }))}
          chosen={answer?.feeling ?? null}
          disabled={task.busy}
          onTap={(feeling) => keep(feeling, early ?? answer?.worth ?? null)}
        />
        {watched && (
          <Taps
            question={t('checkInWorth')}
            answers={worths.map((one) => ({ value: one, label: t(worthWords[one]) }))}
            chosen={early ?? answer?.worth ?? null}
            onTap={spend}
          />
        )}
        <div class="actions check-in-said">
          <Status bad={task.failed}>{task.said}</Status>
          {answer && (
            <Button kind="plain" size="small" onClick={() => takeBack(answer.at)}>
              {t('checkInTakeBack')}
            </Button>
          )}
        </div>
        <div class="check-in-low" role="status">
          {low && <Gently />}
        </div>
        {!low && (
          <p class="muted small">
            <a href="#support">{t('checkInSupport')}</a>
          </p>
        )}
      </div>
    </Card>
  );
}
