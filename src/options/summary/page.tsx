import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';

export function SummaryPage() {
  return <Page title={t('navSummary')}>{null}</Page>;
}
