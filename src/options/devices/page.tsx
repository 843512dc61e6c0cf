import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';

export function DevicesPage() {
  return <Page title={t('navDevices')}>{null}</Page>;
}
