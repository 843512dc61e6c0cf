import type { Decision } from '../domain/decision';
import type { ScreenWord } from '../domain/screen';
import { formatNumber, t } from '../platform/i18n';
import type { Look } from './look';

const minute = 60_000;

/** What the button says: how much there is, and what is left of the day's cap. */
function offer({ settings, today }: Look, { state, extraAvailable }: Decision): string {
  const { ms, perDay } = settings.extra;
  if (state !== 'block' || perDay === 0) return '';
  const used = today.extra?.day === today.usage.day ? today.extra.used : 0;
  const count = Math.round(ms / minute);
  if (used >= perDay) return t('pageExtraUsed');
  // A policy of the browser gives none, and neither does a break that closes it too.
  if (!extraAvailable) return '';
  if (perDay === 1) return t('pageExtra', { count });
  return t('pageExtraOf', { count, used: formatNumber(used), most: formatNumber(perDay) });
}

/** What is said before a little more. */
export function extraWords(seen: Look, decision: Decision): Record<ScreenWord & `extra${string}`, string> {
  return {
    extra: offer(seen, decision),
    extraTitle: t('pageExtraTitle', { count: Math.round(seen.settings.extra.ms / minute) }),
    extraWhy: t('pageExtraWhy'),
    extraCancel: t('pageExtraCancel'),
    extraWait: t('pageExtraWait'),
    // The page puts its numbers in.
    extraCount: t('pageExtraCount'),
    extraHalfway: t('pageExtraHalfway'),
    extraAnew: t('pageExtraAnew'),
    extraBreathe: t('pageExtraBreathe'),
    extraHold: t('pageExtraHold'),
    extraHoldButton: t('pageExtraHoldButton'),
    extraDot: t('pageExtraDot'),
    extraDotButton: t('pageExtraDotButton'),
    extraType: t('pageExtraType'),
    extraTypeButton: t('pageExtraTypeButton'),
    extraPin: t('pageExtraPin'),
    extraPinButton: t('pageExtraPinButton'),
  };
}
