import type { BroughtFile, Reason } from '../../domain/import/history';
import { formatDays, formatMoment, t, type WordKey } from '../../platform/i18n';

const reasons: Readonly<Record<Reason, WordKey>> = {
  unknown: 'dataBringNotTosha',
  damaged: 'dataBringDamaged',
  newer: 'dataBringNewer',
  tooBig: 'dataBringBig',
  row: 'dataBringRow',
  future: 'dataBringFuture',
  site: 'dataBringSite',
};

/** The names of programs are the same in every language. */
const programs = { timeTracker: 'Time Tracker', webActivity: 'Web Activity Time Tracker' } as const;

/** Why a file was refused. */
export function reasonWords(reason: Reason, where: string, name: string): string {
  return t(reasons[reason], { name, where });
}

/** How much of a history a file holds; `null` where it holds none. */
export function historyWords({ history }: BroughtFile): string | null {
  const { days, events, checkIns } = history;
  const names = days.map(({ day }) => day).sort();
  const [first, last] = [names[0], names.at(-1)];
  if (first && last) return t('dataBringDays', { count: names.length, days: formatDays(first, last) });
  const moments = events.length + checkIns.length;
  return moments > 0 ? t('dataBringMoments', { count: moments }) : null;
}

/** Where a file is from, and what of it is left out. */
export function originWords({ kind, savedAt, leftOut }: BroughtFile): string {
  return [
    kind !== 'tosha' && t('dataBringOf', { program: programs[kind] }),
    savedAt !== null && t('dataBringFrom', { when: formatMoment(savedAt) }),
    leftOut > 0 && t('dataBringLeftOut', { count: leftOut }),
  ]
    .filter(Boolean)
    .join(' ');
}
