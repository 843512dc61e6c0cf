import type { Claim } from '../../domain/resources/evidence';
import type { WordKey } from '../../platform/i18n';
import type { RouteName } from '../routes';

/** A tool by its own name and page, what was found about it, and what that does not tell. */
export interface ToolWords {
  readonly claim: Exclude<Claim, 'less'>;
  readonly page: RouteName;
  readonly name: WordKey;
  /** Where there is no study: why it was built. */
  readonly found: WordKey;
  readonly limits?: WordKey;
}

/** The tools in the order and the groups of the navigation. */
export const toolGroups: readonly { readonly words: WordKey; readonly tools: readonly ToolWords[] }[] = [
  {
    words: 'navGroupTime',
    tools: [
      { claim: 'clock', page: 'week', name: 'weekTitle', found: 'whyClock', limits: 'whyClockLimits' },
      { claim: 'goal', page: 'limits', name: 'limitsGoalTitle', found: 'whyGoal', limits: 'whyGoalLimits' },
      { claim: 'waits', page: 'limits', name: 'limitsWhyTitle', found: 'whyWaits', limits: 'whyWaitsLimits' },
      { claim: 'hours', page: 'hours', name: 'hoursTitle', found: 'whyHours', limits: 'whyHoursLimits' },
      {
        claim: 'breaks',
        page: 'helps',
        name: 'helpsBreaksTitle',
        found: 'whyBreaks',
        limits: 'whyBreaksLimits',
      },
      { claim: 'door', page: 'helps', name: 'helpsDoorTitle', found: 'whyDoor', limits: 'whyDoorLimits' },
      { claim: 'extra', page: 'helps', name: 'helpsExtraTitle', found: 'whyExtra', limits: 'whyExtraLimits' },
      { claim: 'friend', page: 'helps', name: 'helpsFriendTitle', found: 'whyFriend' },
      { claim: 'lock', page: 'lock', name: 'navLock', found: 'whyLock' },
    ],
  },
  {
    words: 'navGroupContent',
    tools: [
      {
        claim: 'restricted',
        page: 'restricted',
        name: 'navRestricted',
        found: 'whyRestricted',
        limits: 'whyRestrictedLimits',
      },
      { claim: 'quiet', page: 'quiet', name: 'navQuiet', found: 'whyQuiet', limits: 'whyQuietLimits' },
      { claim: 'grey', page: 'quiet', name: 'quietGrey', found: 'whyGrey', limits: 'whyGreyLimits' },
    ],
  },
  {
    words: 'navGroupWellbeing',
    tools: [
      {
        claim: 'support',
        page: 'support',
        name: 'supportTitle',
        found: 'whySupport',
        limits: 'whySupportLimits',
      },
      { claim: 'talk', page: 'talk', name: 'navTalk', found: 'whyTalk', limits: 'whyTalkLimits' },
      {
        claim: 'checkin',
        page: 'checkin',
        name: 'navCheckIn',
        found: 'whyCheckIn',
        limits: 'whyCheckInLimits',
      },
      {
        claim: 'breathe',
        page: 'breathe',
        name: 'navBreathe',
        found: 'whyBreathe',
        limits: 'whyBreatheLimits',
      },
      { claim: 'month', page: 'month', name: 'navMonth', found: 'whyMonth', limits: 'whyMonthLimits' },
      { claim: 'safety', page: 'safety', name: 'navSafety', found: 'whySafety' },
    ],
  },
];
