import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../platform/i18n';
import { AccountsPage } from './accounts/page';
import { BreathePage } from './breathe/page';
import { CalendarPage } from './calendar/page';
import { CheckInPage } from './check-in/page';
import { DataPage } from './data/page';
import { DayPage } from './day/page';
import { DevicesPage } from './devices/page';
import { ExtraPage } from './extra/page';
import { HelpPage } from './help/page';
import { HelpsPage } from './helps/page';
import { HoursPage } from './hours/page';
import { LimitsPage } from './limits/page';
import { AskPinDialog } from './lock/ask-pin';
import { LockedNote } from './lock/locked-note';
import { LockPage } from './lock/page';
import { LogPage } from './log/page';
import { MonthPage } from './month/page';
import { Navigation } from './navigation';
import { QuietPage } from './quiet/page';
import { QuietExit } from './quiet-exit/quiet-exit';
import { RestrictedPage } from './restricted/page';
import { hiddenRoutes, type RouteName, routeGroups, routes } from './routes';
import { SafetyPage } from './safety/page';
import { SitesPage } from './sites/page';
import { route, spoken } from './state';
import { SummaryPage } from './summary/page';
import { SupportPage } from './support/page';
import { TalkPage } from './talk/page';
import { WeekPage } from './week/page';
import { WelcomePage } from './welcome/page';
import { WhyPage } from './why/page';
import './app.css';

const pages: Readonly<Record<RouteName, ComponentType>> = {
  week: WeekPage,
  limits: LimitsPage,
  hours: HoursPage,
  helps: HelpsPage,
  lock: LockPage,
  restricted: RestrictedPage,
  quiet: QuietPage,
  sites: SitesPage,
  support: SupportPage,
  checkin: CheckInPage,
  breathe: BreathePage,
  month: MonthPage,
  safety: SafetyPage,
  why: WhyPage,
  data: DataPage,
  help: HelpPage,
  welcome: WelcomePage,
  extra: ExtraPage,
  accounts: AccountsPage,
  talk: TalkPage,
  calendar: CalendarPage,
  day: DayPage,
  summary: SummaryPage,
  log: LogPage,
  devices: DevicesPage,
};

/** Pages that may have to be left before somebody else sees them. */
const privatePages: readonly RouteName[] = ['support', 'talk', 'safety', 'checkin'];
const isPrivate = (current: RouteName) => privatePages.includes(current);

/** Pages on which nothing is ever behind the PIN. */
const freePages: readonly RouteName[] = [
  ...routeGroups.flatMap(({ words, routes: names }) =>
    words === 'navGroupWellbeing' ? names.map(({ name }) => name) : [],
  ),
  'talk',
];

/** Where it stands that there is a lock: on top, but never before help; not on pages that speak of it themselves. */
function lockNoteAt(current: RouteName): 'top' | 'end' | null {
  if (current === 'lock' || current === 'extra') return null;
  return freePages.includes(current) ? 'end' : 'top';
}

/** The title is what the browser's history keeps: it says nothing of a page that is nobody else's business. */
function titleOf(current: RouteName): string {
  if (isPrivate(current)) return 'Tosha';
  const words = [...routes, ...hiddenRoutes].find(({ name }) => name === current)?.words ?? 'navWeek';
  return `${t(words)} · Tosha`;
}

/** Puts the focus on the heading of a page that was just turned to; not on the first one. */
function useHeadingFocus(current: RouteName): void {
  const before = useRef(current);
  // With the drawing, not after it: a later jump would take the focus from somebody who presses Tab already.
  useLayoutEffect(() => {
    if (before.current === current) return;
    before.current = current;
    const heading = () => document.querySelector<HTMLElement>('main h1');
    const first = heading();
    first?.focus();
    scrollTo(0, 0);
    // A page that still has to read draws its heading anew, and the focus would go with the old one.
    const watching = new MutationObserver(() => {
      if (first?.isConnected) return;
      watching.disconnect();
      if (document.activeElement === document.body) heading()?.focus();
    });
    watching.observe(document.body, { childList: true, subtree: true });
    return () => watching.disconnect();
  }, [current]);
}

/** Gives the focus back to the control that had it, after everything was drawn anew in another language. */
function useFocusKept(language: string): void {
  const id = document.activeElement?.id;
  useLayoutEffect(() => {
    if (id) document.getElementById(id)?.focus();
    // Only a change of language replaces the elements.
  }, [language]);
}

/** The options: the navigation and the page that the address names. */
export function App() {
  const current = route.value;
  const language = spoken.value;
  const Page = pages[current];
  useHeadingFocus(current);
  useFocusKept(language);
  useEffect(() => {
    document.title = titleOf(current);
  }, [current, language]);
  if (current === 'welcome') return <Page key={language} />;
  return (
    <div class="app" key={language}>
      <button
        type="button"
        class="skip"
        onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}
      >
        {t('navSkip')}
      </button>
      <Navigation current={current} />
      <main>
        {isPrivate(current) && <QuietExit />}
        {lockNoteAt(current) === 'top' && <LockedNote />}
        <Page />
        {lockNoteAt(current) === 'end' && <LockedNote />}
      </main>
      <AskPinDialog />
    </div>
  );
}
