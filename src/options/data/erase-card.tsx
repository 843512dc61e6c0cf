import { useEffect, useState } from 'preact/hooks';
import { siteById } from '../../domain/catalogue';
import { sitesOn } from '../../domain/erase/find-erased';
import type { Selection } from '../../domain/erase/selection';
import { noteFailure } from '../../platform/health';
import { t } from '../../platform/i18n';
import { readDays } from '../../platform/usage-store';
import { Card } from '../../ui/card';
import { ChoiceList } from '../../ui/choice';
import { Select } from '../../ui/select';
import { EraseButton } from '../erase/erase-button';
import { erased } from '../erase/state';
import { today } from '../state';
import { DayRange } from './day-range';

type What = 'all' | 'days' | 'site';

/** What can be chosen: the first day that is stored, and the sites that occur, by name. */
interface Stored {
  readonly first: string | null;
  readonly sites: readonly { readonly value: string; readonly label: string }[];
}

async function readStored(): Promise<Stored> {
  const days = await readDays('', '~');
  const sites = sitesOn(days).map((id) => ({ value: id, label: siteById(id)?.name ?? id }));
  return {
    first: days[0]?.day ?? null,
    sites: sites.sort((a, b) => a.label.localeCompare(b.label)),
  };
}

/** Erases everything, some days or one site, after one question. */
export function EraseCard() {
  const now = today.value?.usage.day ?? '';
  const [stored, setStored] = useState<Stored>({ first: null, sites: [] });
  const [what, setWhat] = useState<What>('all');
  const [range, setRange] = useState<readonly [from: string, to: string] | null>(null);
  const [site, setSite] = useState('');
  const known = erased.value;
  useEffect(() => {
    // Everything is erased without knowing what there is: only a choice has to be read.
    if (what !== 'all') readStored().then(setStored, noteFailure('readFailed'));
  }, [what, known]);
  const { first, sites } = stored;
  const days = range ?? (what === 'site' ? ([first ?? now, now] as const) : ([now, now] as const));
  const chosen = sites.find(({ value }) => value === site) ?? sites[0];

  function selection(): Selection | null {
    if (what === 'all') return { from: null, to: null, site: null, checkIns: true };
    const [from, to] = days;
    const isRange = from !== '' && from <= to;
    if (!isRange || (what === 'site' && !chosen)) return null;
    return { from, to, site: what === 'site' ? (chosen?.value ?? null) : null, checkIns: what === 'days' };
  }

  return (
    <Card title={t('dataEraseTitle')}>
      <div class="parts prose">
        <p>{t('dataEraseText')}</p>
        <ChoiceList
          kind="one"
          label={t('eraseWhat')}
          choices={[
            { value: 'all', label: t('eraseAll') },
            { value: 'days', label: t('eraseDays') },
            { value: 'site', label: t('eraseSite') },
          ]}
          chosen={[what]}
          onChange={([next = 'all']) => {
            setRange(null);
            setWhat(next);
          }}
        />
        {what === 'site' && chosen && (
          <Select label={t('eraseWhich')} options={sites} value={chosen.value} onChange={setSite} />
        )}
        {what !== 'all' && <DayRange first={first ?? now} last={now} range={days} onChange={setRange} />}
        <EraseButton selection={selection()}>{t('dataErase')}</EraseButton>
      </div>
    </Card>
  );
}
