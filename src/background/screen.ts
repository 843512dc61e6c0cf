import type { SectionId } from '../domain/catalogue';
import { sectionsOf } from '../domain/coverage';
import { decide } from '../domain/decide';
import type { Screen } from '../domain/screen';
import { visitChoices } from '../domain/today';
import { timeOf, viewsOf } from '../domain/usage';
import { firstWeekdayOf, weekStart } from '../domain/week';
import { now, zone } from '../platform/clock';
import { noteFailure } from '../platform/health';
import { dir, formatDuration, language, loadWords, locale } from '../platform/i18n';
import type { Sender } from '../platform/message-door';
import { readDays } from '../platform/usage-store';
import { mayAsk } from './check-in';
import { purposeChoices } from './door-words';
import { look } from './look';
import { isBedtime, wordsFor } from './screen-words';

/** Counted ms of these sections in the days of this week before today. */
async function earlierThisWeek(day: string, covered: ReadonlySet<string>): Promise<number> {
  try {
    const days = await readDays(weekStart(day, firstWeekdayOf(locale())), day);
    return days.filter((one) => one.day !== day).reduce((ms, one) => ms + timeOf(one, covered), 0);
  } catch (error) {
    // Without a database there is no week; today is known from the mirror.
    await noteFailure('weekNotRead')(error);
    return 0;
  }
}

/** The words and numbers of the screens of a section. */
export async function onScreen({ section }: { section: SectionId }, sender: Sender): Promise<Screen> {
  const seen = await look();
  const { settings, today } = seen;
  await loadWords(settings.language);
  const decision = decide(section, settings, today, { now: now(), zone: zone() });
  const covered = decision.target ? sectionsOf(decision.target, settings) : new Set([section]);
  const todayMs = timeOf(today.usage, covered);
  const othersMs = today.others ? timeOf(today.others.week, covered) : 0;
  const weekMs = todayMs + othersMs + (await earlierThisWeek(today.usage.day, covered));
  const checkIn = await mayAsk(seen, sender).catch(() => false);
  const numbers = { todayMs, weekMs, videos: viewsOf(today.usage, covered) };
  return {
    decision,
    ...numbers,
    language: language(),
    dir: dir(),
    breathing: settings.breathing,
    bedtime: isBedtime(decision, seen),
    words: wordsFor(section, seen, decision, numbers, checkIn),
    purposes: purposeChoices(),
    lengths: visitChoices.map((ms) => ({ ms, text: formatDuration(ms) })),
  };
}
