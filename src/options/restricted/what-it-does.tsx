import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';

/** Plainly what the switch does, and what it does not do. */
export function WhatItDoes() {
  return (
    <div class="side-by-side">
      <Card title={t('restrictedDoesTitle')}>
        <ul class="points">
          <li>{t('restrictedDoesAsk')}</li>
          <li>{t('restrictedDoesYoutube')}</li>
          <li>{t('restrictedDoesStay')}</li>
        </ul>
      </Card>
      <Card title={t('restrictedNotTitle')}>
        <ul class="points">
          <li>{t('restrictedNotOthers')}</li>
          <li>{t('restrictedNotForce')}</li>
          <li>{t('restrictedNotProven')}</li>
          <li>{t('restrictedNotPerfect')}</li>
        </ul>
      </Card>
    </div>
  );
}
