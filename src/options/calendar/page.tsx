import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';

export function CalendarPage() {
  return <Page title={t('navCalendar')}>{null}</Page>;
}
