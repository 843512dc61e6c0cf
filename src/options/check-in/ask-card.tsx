import { useState } from 'preact/hooks';
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
import { refreshGiven } from './state';
import { Taps } from './taps';
import { feelingWords, worthWords } from './words';

/** Nobody is alone with a low answer. Nothing is concluded from it. */
function Gently() {
  return (
    <Notice action={<LinkButton href="#support">{t('navSupport')}</LinkButton>} title={t('checkInLowTitle')}>
      {t('checkInLowText')}
    </Notice>
  );
}

/** Two taps: how somebody feels, and, where anything was watched today, whether it was time well spent. */
export function AskCard() {
  const task = useTask();
  const [feeling, setFeeling] = useState<Feeling | null>(null);
  const [worth, setWorth] = useState<Worth | null>(null);
  /** When the answer was kept, UTC ms. */
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const usage = today.value?.usage;
  const watched = usage !== undefined && timeOf(usage, sectionsOf('all', settings.value)) > 0;

  function keep(felt: Feeling, spent: Worth | null): void {
    void task.run('checkInFailed', async () => {
      const { at } = await ask('checkIn', { feeling: felt, worth: spent });
      if (at === null) return t('checkInPrivate');
      setKeptAt(at);
      await refreshGiven();
      return t('checkInKept');
    });
  }
  function feel(value: Feeling): void {
    setFeeling(value);
    if (!watched || worth !== null) keep(value, worth);
  }
  function value(spent: Worth): void {
    setWorth(spent);
    if (feeling !== null) keep(feeling, spent);
  }
  function takeBack(): void {
    void task.run('checkInFailed', async () => {
      // All answers are not what is taken back.
      if (keptAt !== null) await ask('eraseCheckIns', { at: keptAt });
      setFeeling(null);
      setWorth(null);
      setKeptAt(null);
      await refreshGiven();
      return t('checkInTakenBack');
    });
  }

  const isKept = keptAt !== null;
  return (
    <Card title={t('checkInAskTitle')}>
      <div class="parts">
        <Taps
          question={t('checkInFeeling')}
          answers={feelings.map((one) => ({
            value: one,
            label: t(feelingWords[one]),
            face: <Face feeling={one} />,
          }))}
          chosen={feeling}
          disabled={isKept || task.busy}
          onTap={feel}
        />
        {watched && (
          <Taps
            question={t('checkInWorth')}
            answers={worths.map((one) => ({ value: one, label: t(worthWords[one]) }))}
            chosen={worth}
            disabled={isKept || task.busy}
            onTap={value}
          />
        )}
        <div class="actions check-in-said">
          <Status bad={task.failed}>{task.said}</Status>
          {isKept && (
            <Button kind="plain" size="small" disabled={task.busy} onClick={takeBack}>
              {t('checkInTakeBack')}
            </Button>
          )}
        </div>
        {isKept && feeling !== null && isLow({ feeling }) && <Gently />}
        <p class="muted small">
          <a href="#support">{t('checkInSupport')}</a>
        </p>
      </div>
    </Card>
  );
}
