import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import '../parts.css';
import { DangerCard } from './danger-card';
import './page.css';
import { PartCard } from './part-card';
import { talkParts } from './parts';

/** How to open up, how to ask a friend, how to answer one; and what to do when it is serious. */
export function TalkPage() {
  return (
    <Page title={t('navTalk')} lead={t('talkLead')}>
      <Notice
        tone="enough"
        title={t('supportEmergencyTitle')}
        action={
          <LinkButton kind="plain" href="#support">
            {t('navSupport')}
          </LinkButton>
        }
      >
        {t('supportEmergencyText')}
      </Notice>
      {talkParts.map((part) => (
        <PartCard key={part.title} {...part} />
      ))}
      <DangerCard />
    </Page>
  );
}
