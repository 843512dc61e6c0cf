import type { ChoiceChange } from '../../domain/change';
import type { Friction } from '../../domain/choices';
import type { Window } from '../../domain/schedule';
import type { Settings } from '../../domain/settings';
import { formatClock, formatDuration, t, targetName, type WordKey } from '../../platform/i18n';
import { windowWords } from './hours-words';

function restrictedHoursWords(windows: readonly Window[]): string {
  const named = windows.filter(({ days }) => days.length > 0).map(windowWords);
  return named.length > 0
    ? t('queuedRestrictedHours', { hours: named.join('; ') })
    : t('queuedNoRestrictedHours');
}

const frictionWords: Readonly<Record<Friction, WordKey>> = {
  wait: 'queuedFrictionWait',
  breathe: 'queuedFrictionBreathe',
  hold: 'queuedFrictionHold',
  dot: 'queuedFrictionDot',
  type: 'queuedFrictionType',
  rotate: 'queuedFrictionRotate',
};

/** What a single choice will be, in words. */
export function choiceWords(change: ChoiceChange, settings: Settings): string {
  switch (change.name) {
    case 'dayStart':
      return t('queuedDayStart', { time: formatClock(change.value) });
    case 'countBackground':
      return t(change.value ? 'queuedHeard' : 'queuedNotHeard');
    case 'restricted': {
      const { on, level } = change.value;
      if (!on) return t('queuedNotRestricted');
      return t(level === 'strict' ? 'queuedRestrictedStrict' : 'queuedRestrictedModerate');
    }
    case 'restrictedHours':
      return restrictedHoursWords(change.value);
    case 'breaks': {
      const { on, target, afterMs, pauseMs } = change.value;
      const times = { after: formatDuration(afterMs), pause: formatDuration(pauseMs) };
      return on ? t('queuedBreaks', { ...times, what: targetName(target, settings) }) : t('queuedNoBreaks');
    }
    case 'door':
      return t(change.value ? 'queuedDoor' : 'queuedNoDoor');
    case 'fade':
      return t(change.value ? 'queuedFade' : 'queuedNoFade');
    case 'extra': {
      const { ms, perDay, friction } = change.value;
      if (perDay === 0) return t('queuedNoExtra');
      return t('queuedExtra', { time: formatDuration(ms), count: perDay, how: t(frictionWords[friction]) });
    }
    case 'friendLinks':
      return t(change.value ? 'queuedFriend' : 'queuedNoFriend');
    case 'embeds':
      return t(change.value ? 'queuedEmbeds' : 'queuedNoEmbeds');
    case 'wait':
      return change.value === 1 ? t('queuedWaitTomorrow') : t('queuedWait', { count: change.value });
  }
}
