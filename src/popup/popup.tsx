import { formatDay, t } from '../platform/i18n';
import { openPage } from '../platform/open-page';
import { Logo } from '../ui/logo';
import { Notices } from './notices';
import { PauseRow } from './pause-row';
import { QuietLines } from './quiet-lines';
import { RestrictedSwitch } from './restricted-switch';
import { SectionRows } from './section-rows';
import { clock, earlier, keptOut, missing, settings, shortcut, spoken, today } from './state';
import { TodayCard } from './today-card';
import '../ui/button.css';
import './popup.css';

const ways = [
  ['week', 'popupWeek'],
  ['limits', 'popupLimits'],
  ['support', 'navSupport'],
] as const;

function Ways() {
  return (
    <nav class="ways" aria-label={t('navLabel')}>
      {ways.map(([page, words]) => (
        <button
          type="button"
          class="button button-soft"
          key={page}
          onClick={() => void openPage(page).then(() => close())}
        >
          {t(words)}
        </button>
      ))}
    </nav>
  );
}

/** Today at a glance, and the ways to everything else. */
export function Popup() {
  const read = today.value;
  if (!read) return null;
  const standing = { settings: settings.value, today: read, clock: clock.value };
  return (
    <div class="popup" key={spoken.value}>
      <header>
        <Logo size={22} />
        <b>Tosha</b>
        <span>{formatDay(read.usage.day)}</span>
      </header>
      <main>
        <Notices broken={read.broken} missing={missing.value.length > 0} welcomed={settings.value.welcomed} />
        <TodayCard {...standing} earlier={earlier.value} />
        <SectionRows {...standing} />
        <PauseRow {...standing} shortcut={shortcut.value} />
        <RestrictedSwitch settings={settings.value} today={read.usage.day} />
        <QuietLines settings={settings.value} day={read.usage.day} keptOut={keptOut.value} />
        <Ways />
      </main>
    </div>
  );
}
