import type { StepId, Theme } from '../../domain/month/steps';
import type { WordKey } from '../../platform/i18n';

/** What each step is called, and how it is done. */
export const stepWords: Readonly<Record<StepId, readonly [title: WordKey, how: WordKey]>> = {
  breaths: ['monthBreaths', 'monthBreathsHow'],
  sky: ['monthSky', 'monthSkyHow'],
  hello: ['monthHello', 'monthHelloHow'],
  bedtime: ['monthBedtime', 'monthBedtimeHow'],
  notForMe: ['monthNotForMe', 'monthNotForMeHow'],
  oneWord: ['monthOneWord', 'monthOneWordHow'],
  followers: ['monthFollowers', 'monthFollowersHow'],
  thanks: ['monthThanks', 'monthThanksHow'],
  daylight: ['monthDaylight', 'monthDaylightHow'],
  screenAway: ['monthScreenAway', 'monthScreenAwayHow'],
  memory: ['monthMemory', 'monthMemoryHow'],
  unfollow: ['monthUnfollow', 'monthUnfollowHow'],
  messages: ['monthMessages', 'monthMessagesHow'],
  person: ['monthPerson', 'monthPersonHow'],
  green: ['monthGreen', 'monthGreenHow'],
  favour: ['monthFavour', 'monthFavourHow'],
  heavy: ['monthHeavy', 'monthHeavyHow'],
  hideOne: ['monthHideOne', 'monthHideOneHow'],
  askHow: ['monthAskHow', 'monthAskHowHow'],
  location: ['monthLocation', 'monthLocationHow'],
  air: ['monthAir', 'monthAirHow'],
  hardThing: ['monthHardThing', 'monthHardThingHow'],
  tomorrow: ['monthTomorrow', 'monthTomorrowHow'],
  goal: ['monthGoal', 'monthGoalHow'],
  asFriend: ['monthAsFriend', 'monthAsFriendHow'],
  askFirst: ['monthAskFirst', 'monthAskFirstHow'],
  filter: ['monthFilter', 'monthFilterHow'],
  together: ['monthTogether', 'monthTogetherHow'],
  practise: ['monthPractise', 'monthPractiseHow'],
  keepOne: ['monthKeepOne', 'monthKeepOneHow'],
};

/** What each theme is called, and its colour. */
export const themeWords: Readonly<Record<Theme, readonly [name: WordKey, colour: string]>> = {
  sleep: ['monthThemeSleep', 'var(--s3)'],
  friends: ['monthThemeFriends', 'var(--s2)'],
  outside: ['monthThemeOutside', 'var(--s1)'],
  feed: ['monthThemeFeed', 'var(--s4)'],
  privacy: ['monthThemePrivacy', 'var(--s6)'],
  kindness: ['monthThemeKindness', 'var(--s5)'],
  talking: ['monthThemeTalking', 'var(--near)'],
};
