import { t } from '../../platform/i18n';
import { Page } from '../../ui/page';
import { BreaksCard } from './breaks-card';
import { ChoiceSwitch } from './choice-switch';
import { ExtraCard } from './extra-card';
import '../parts.css';
import './page.css';

/** Breaks, the question at the door, the fade, a little more time, and links from friends. */
export function HelpsPage() {
  return (
    <Page title={t('helpsTitle')} lead={t('helpsLead')}>
      <BreaksCard />
      <ChoiceSwitch
        name="door"
        title="helpsDoorTitle"
        label="helpsDoorSwitch"
        detail="helpsDoorDetail"
        more="helpsDoorMore"
      />
      <ChoiceSwitch
        name="fade"
        title="helpsFadeTitle"
        label="helpsFadeSwitch"
        detail="helpsFadeDetail"
        more="helpsFadeMore"
      />
      <ExtraCard />
      <ChoiceSwitch
        name="friendLinks"
        title="helpsFriendTitle"
        label="helpsFriendSwitch"
        detail="helpsFriendDetail"
        more="helpsFriendMore"
      />
    </Page>
  );
}
