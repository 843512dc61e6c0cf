import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';

export function LogPage() {
  return <Page title={t('navLog')}>{null}</Page>;
}
