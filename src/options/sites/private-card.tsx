import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';

/** How to let Tosha work in private windows: only the browser's own settings can. */
export function PrivateCard() {
  return (
    <Card title={t('sitesPrivateTitle')}>
      <div class="parts prose">
        <p>{t('sitesPrivateText')}</p>
        <dl class="pairs">
          <dt>Chrome, Edge</dt>
          <dd>{t('sitesPrivateChrome')}</dd>
          <dt>Firefox</dt>
          <dd>{t('sitesPrivateFirefox')}</dd>
        </dl>
      </div>
    </Card>
  );
}
