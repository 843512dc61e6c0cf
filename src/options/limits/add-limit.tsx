import { useState } from 'preact/hooks';
import { goalId, type Limit, type Target } from '../../domain/limit';
import { isManaged } from '../../domain/managed';
import { mostLimits } from '../../domain/rules';
import { t } from '../../platform/i18n';
import { Notice } from '../../ui/notice';
import { settings } from '../state';
import { type Draft, partsOfUnit, type Unit } from './amount';
import { AmountForm } from './amount-form';
import { TargetSelect } from './target-select';
import { targetsOf } from './targets';

const nothing: Draft = { unit: 'time:day', text: '', days: null };

export interface AddLimitProps {
  readonly busy: boolean;
  /** Resolves to true when it was saved. */
  readonly onAdd: (limit: Limit) => Promise<boolean>;
}

/** Adds a limit: what for, how much, and for how long it has to last. */
export function AddLimit({ busy, onAdd }: AddLimitProps) {
  const [chosen, setChosen] = useState<Target | null>(null);
  const [there, setThere] = useState('');
  const targets = targetsOf(settings.value);
  const offered = Object.values(targets).flat();
  const target = chosen !== null && offered.includes(chosen) ? chosen : offered[0];
  if (target === undefined) return <p class="muted">{t('limitsNoSites')}</p>;
  const own = settings.value.limits.filter((limit) => !isManaged(limit));
  if (own.length >= mostLimits) return <p class="muted">{t('limitsMost', { most: mostLimits })}</p>;

  async function add(amounts: (number | null)[], unit: Unit): Promise<boolean> {
    if (target === undefined) return false;
    const { measure, per } = partsOfUnit(unit);
    const same = own.find(
      (limit) => limit.target === target && limit.measure === measure && limit.per === per,
    );
    setThere(same ? t(same.id === goalId ? 'limitsThereGoal' : 'limitsThere') : '');
    if (same) return false;
    // A day's time for all short video is the daily goal, wherever it is set.
    const isGoal = target === 'all' && unit === 'time:day';
    return onAdd({ id: isGoal ? goalId : crypto.randomUUID(), target, measure, per, amounts });
  }

  return (
    <div class="add-limit">
      <AmountForm
        label={t('limitsAddAmount')}
        start={nothing}
        submit={t('limitsAdd')}
        busy={busy}
        onSave={add}
        before={
          <TargetSelect
            label={t('limitsAddTarget')}
            targets={targets}
            target={target}
            onChange={(changed) => {
              setThere('');
              setChosen(changed);
            }}
          />
        }
      />
      <div aria-live="polite">{there && <Notice tone="near">{there}</Notice>}</div>
    </div>
  );
}
