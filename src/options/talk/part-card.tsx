import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import type { TalkPart } from './parts';

/** One kind of talk, with sentences that can really be said. */
export function PartCard({ title, why, says, helps, avoid }: TalkPart) {
  return (
    <Card title={t(title)}>
      <div class="parts prose">
        <p>{t(why)}</p>
        <h3>{t('talkSay')}</h3>
        <ul class="talk-says">
          {says.map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
        <dl class="pairs">
          <dt>{t('talkHelps')}</dt>
          <dd>{t(helps)}</dd>
          <dt>{t('talkAvoid')}</dt>
          <dd>{t(avoid)}</dd>
        </dl>
      </div>
    </Card>
  );
}
