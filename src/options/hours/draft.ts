import type { Schedule, Window } from '../../domain/schedule';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** The id of the hours that the switch *Bedtime* makes. */
export const bedtimeId = 'bedtime';

/** A window while it is being written: times as a time field gives them, `HH:MM`, or empty. */
export interface WindowDraft {
  readonly days: readonly number[];
  readonly from: string;
  readonly to: string;
}

/** What is missing in a window. */
export type WindowError = 'days' | 'from' | 'to';

/** A time of day in minutes after midnight as a time field holds it: `HH:MM`. */
export function timeText(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The minutes after midnight (0 to 1439) that a time field holds; `null` when it holds none. */
export function minutesOf(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return total >= 0 && total < 1440 ? total : null;
}

/** A window as it can be written in. */
export function draftOf({ days, from, to }: Window): WindowDraft {
  return { days, from: timeText(from), to: timeText(to) };
}

/** The first thing that is missing in a window; `null` when nothing is. */
export function errorOf({ days, from, to }: WindowDraft): WindowError | null {
  if (days.length === 0) return 'days';
  if (minutesOf(from) === null) return 'from';
  return minutesOf(to) === null ? 'to' : null;
}

/** The windows that are written in full. */
export function windowsOf(drafts: readonly WindowDraft[]): Window[] {
  return drafts.flatMap((draft) => {
    const [from, to] = [minutesOf(draft.from), minutesOf(draft.to)];
    if (errorOf(draft) !== null || from === null || to === null) return [];
    return [{ days: draft.days, from, to }];
  });
}

/** A further window: at the times of the last one, on the days that have none yet. */
export function furtherDraft(drafts: readonly WindowDraft[]): WindowDraft {
  const { from, to } = drafts.at(-1) ?? draftOf(suggestedWindow);
  return { days: everyDay.filter((day) => !drafts.some(({ days }) => days.includes(day))), from, to };
}

/** What is suggested to whoever wants a bedtime: half past ten until six. */
export const suggestedBedtime: Schedule = {
  id: bedtimeId,
  target: 'all',
  mode: 'closed',
  windows: [{ days: everyDay, from: 22 * 60 + 30, to: 6 * 60 }],
  bedtime: true,
  windDown: true,
};

/** What is suggested for hours of restricted mode: those of school and homework. */
export const suggestedSchool: Window = { days: [1, 2, 3, 4, 5], from: 8 * 60, to: 18 * 60 };

/** What is suggested for other hours: those of work or school. */
export const suggestedWindow: Window = { days: [1, 2, 3, 4, 5], from: 9 * 60, to: 17 * 60 };
