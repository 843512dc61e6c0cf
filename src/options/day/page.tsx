import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';

export function DayPage() {
  return <Page title={t('navDay')}>{null}</Page>;
}
