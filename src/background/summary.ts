import type { SummarySettings } from '../domain/choices';
import type { Settings } from '../domain/settings';
import { isTold, summaryDue } from '../domain/summary-due';
import { firstWeekdayOf } from '../domain/week';
import { now, zone } from '../platform/clock';
import { noteFailure } from '../platform/health';
import { loadWords, localeOf, t } from '../platform/i18n';
import { clearNotification, notify, onNotificationPressed } from '../platform/notifications';
import { openPage } from '../platform/open-page';
import { readSummary } from '../platform/read-summary';
import { noteTold, readTold } from '../platform/summary-store';
import { goodWords } from '../platform/summary-words';
import { type Look, look } from './look';
import { inOrder } from './queue';

const prefix = 'summary-';

function dueOf(summary: SummarySettings, { language }: Settings, day: string): { week: string; at: number } {
  return summaryDue(summary, day, firstWeekdayOf(localeOf(language)), zone());
}

/** When the next summary is due in the present week, UTC ms: past, where it was; `null` where none is wanted. */
export function summaryAt({ settings, standing }: Look): number | null {
  const { summary } = settings;
  return summary.on ? dueOf(summary, settings, standing.state.day).at : null;
}

/**
 * Tells of the last week once its moment has come, however late in the week that is noticed. Once: it is written down
 * before it is shown, and on that day the popup tells it too.
 */
export async function tellSummary({ settings, standing }: Look): Promise<void> {
  const { summary, language } = settings;
  if (!summary.on) return;
  const { day } = standing.state;
  const { week, at } = dueOf(summary, settings, day);
  if (now() < at || isTold(await readTold(), week)) return;
  const read = await readSummary(week, day, settings);
  if (!read) return;
  await noteTold(week, day);
  await loadWords(language);
  const [good] = read.good;
  // Somebody else may see the screen: how much it was stands on the page.
  await notify(prefix + week, t('summaryReady'), good ? goodWords(good) : t('summaryReadyText'));
}

/** Somebody has just chosen when to be told: what would have been told before is not told now. */
export function onChosenSummary(summary: SummarySettings): Promise<void> {
  return inOrder(async () => {
    const { settings, standing } = await look();
    const { week, at } = dueOf(summary, settings, standing.state.day);
    if (summary.on && at <= now() && !isTold(await readTold(), week)) await noteTold(week, '');
  });
}

function onPressed(id: string): void {
  if (!id.startsWith(prefix)) return;
  openPage(`summary?${id.slice(prefix.length)}`).catch(noteFailure('pageNotOpened'));
  clearNotification(id).catch(noteFailure('notCleared'));
}

/** Hears when the notification is pressed; in some browsers only once it was allowed. */
export function hearPresses(): void {
  onNotificationPressed(onPressed);
}
