import { useEffect, useState } from 'preact/hooks';
import { noteFailure } from '../../platform/health';
import { formatDays, t } from '../../platform/i18n';
import { countDays, readFirstDay } from '../../platform/usage-store';
import { Card } from '../../ui/card';

/** How much history there is. */
interface Amount {
  readonly days: number;
  readonly first: string | null;
}

async function readAmount(): Promise<Amount> {
  const [days, first] = await Promise.all([countDays(), readFirstDay()]);
  return { days, first };
}

function amountWords({ days, first }: Amount): string {
  if (first === null) return t('dataDaysNone');
  return t('dataDays', { count: days, date: formatDays(first, first) });
}

/** What is stored and where, in plain words. `erased` is another one when something was erased or is back. */
export function StoredCard({ erased }: { erased: unknown }) {
  const [amount, setAmount] = useState<Amount | null>(null);
  useEffect(() => {
    readAmount().then(setAmount, noteFailure('readFailed'));
  }, [erased]);
  return (
    <Card title={t('dataStoredTitle')}>
      <div class="parts prose">
        {amount && <p class="amount">{amountWords(amount)}</p>}
        <dl class="pairs">
          <dt>{t('dataWhat')}</dt>
          <dd>{t('dataWhatText')}</dd>
          <dt>{t('dataNever')}</dt>
          <dd>{t('dataNeverText')}</dd>
          <dt>{t('dataWhere')}</dt>
          <dd>{t('dataWhereText')}</dd>
          <dt>{t('dataHowLong')}</dt>
          <dd>{t('dataHowLongText')}</dd>
          <dt>{t('dataPrivate')}</dt>
          <dd>{t('dataPrivateText')}</dd>
        </dl>
      </div>
    </Card>
  );
}
