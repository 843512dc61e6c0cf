import type { Limit, Measure, Period } from '../../domain/limit';

/** What is wrong with what was typed; `noDay`: every weekday was left empty. */
export type AmountError = 'empty' | 'notWhole' | 'outOfRange' | 'noDay';

/** What is counted, and for how long it has to last. */
export type Unit = `${Measure}:${Period}`;

/** A limit's amounts as they are being typed, in minutes or videos. */
export interface Draft {
  readonly unit: Unit;
  /** One number for all days. */
  readonly text: string;
  /** Seven, Monday first, where they differ from day to day; empty is a day without a limit. */
  readonly days: readonly string[] | null;
}

const minuteMs = 60_000;

/** The two parts of a unit. */
export function partsOfUnit(unit: Unit): { measure: Measure; per: Period } {
  const [measure, per] = unit.split(':') as [Measure, Period];
  return { measure, per };
}

/** The most that can be typed for a unit: minutes of a day or a week, or 9,999 videos. */
export function mostOf(unit: Unit): number {
  const { measure, per } = partsOfUnit(unit);
  if (measure === 'views') return 9_999;
  return per === 'week' ? 7 * 1440 : 1440;
}

/** Reads a whole number as a person types it. */
export function parseAmount(
  text: string,
  least: number,
  most: number,
): { readonly amount: number } | { readonly error: AmountError } {
  const trimmed = text.trim();
  if (trimmed === '') return { error: 'empty' };
  if (!/^[+-]?\d+$/.test(trimmed)) return { error: 'notWhole' };
  const amount = Number(trimmed);
  return amount < least || amount > most ? { error: 'outOfRange' } : { amount };
}

/** A limit as it would be typed. */
export function draftOf({ measure, per, amounts }: Pick<Limit, 'measure' | 'per' | 'amounts'>): Draft {
  const typed = amounts.map((amount) => {
    if (amount === null) return '';
    return String(measure === 'views' || amount === 0 ? amount : Math.max(1, Math.round(amount / minuteMs)));
  });
  const differ = typed.some((text) => text !== typed[0]);
  return { unit: `${measure}:${per}`, text: differ ? '' : (typed[0] ?? ''), days: differ ? typed : null };
}

/** The amounts that a draft stands for, or what is wrong, with the weekday's place (0 to 6) where it is one of them. */
export function readDraft({
  unit,
  text,
  days,
}: Draft):
  | { readonly amounts: (number | null)[] }
  | { readonly error: AmountError; readonly at: number | null } {
  const { measure, per } = partsOfUnit(unit);
  const scale = measure === 'time' ? minuteMs : 1;
  if (per !== 'day' || days === null) {
    const parsed = parseAmount(text, 1, mostOf(unit));
    if ('error' in parsed) return { error: parsed.error, at: null };
    return { amounts: new Array<number>(per === 'day' ? 7 : 1).fill(parsed.amount * scale) };
  }
  const amounts: (number | null)[] = [];
  for (const [at, one] of days.entries()) {
    const parsed = parseAmount(one, 0, mostOf(unit));
    const isEmpty = 'error' in parsed && parsed.error === 'empty';
    if ('error' in parsed && !isEmpty) return { error: parsed.error, at };
    amounts.push('amount' in parsed ? parsed.amount * scale : null);
  }
  return amounts.every((amount) => amount === null) ? { error: 'noDay', at: 0 } : { amounts };
}
