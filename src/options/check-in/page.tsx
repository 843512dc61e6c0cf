import { useEffect } from 'preact/hooks';
import { noteFailure } from '../../platform/health';
import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';
import '../parts.css';
import { settings, today } from '../state';
import { AskCard } from './ask-card';
import { KeepCard } from './keep-card';
import { RelationCard } from './relation-card';
import { given, refreshGiven } from './state';
import { TrendCard } from './trend-card';
import './page.css';

/** How somebody feels, in two taps, beside what they watched. Off until it is chosen. */
export function CheckInPage() {
  const day = today.value?.usage.day;
  const { checkIns } = settings.value;
  useEffect(() => {
    refreshGiven().catch(noteFailure('readFailed'));
  }, [day]);
  const read = given.value;
  const some = read !== null && read.checkIns.length > 0;
  return (
    <Page title={t('checkInTitle')} lead={t('checkInLead')}>
      {checkIns && read && <AskCard key={day} />}
      {some && (
        <>
          <TrendCard days={read.shown} />
          <RelationCard days={read.days} />
        </>
      )}
      <KeepCard />
    </Page>
  );
}
