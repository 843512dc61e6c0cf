import { t, type WordKey } from '../../platform/i18n';

const words: Readonly<Record<string, WordKey>> = {
  alarmNotSet: 'helpKindRefused',
  badgeNotShown: 'helpKindRefused',
  beatNotStored: 'helpKindNotStored',
  blockNotNoted: 'helpKindNotStored',
  databaseClosed: 'helpKindClosed',
  databaseSetAside: 'helpKindSetAside',
  eventNotStored: 'helpKindNotStored',
  accessNotChecked: 'helpKindRefused',
  budgetNotStored: 'helpKindNotStored',
  clockNotFollowed: 'helpKindNotStored',
  scriptsNotKept: 'helpKindNotInjected',
  settingsNotRead: 'helpKindClosed',
  notHeld: 'helpKindNotHeld',
  notInjected: 'helpKindNotInjected',
  notMirrored: 'helpKindNotStored',
  notMuted: 'helpKindRefused',
  notTold: 'helpKindRefused',
  notWelcomed: 'helpKindRefused',
  'options-error': 'helpKindPage',
  permissionsFailed: 'helpKindPermissions',
  'popup-error': 'helpKindPage',
  readFailed: 'helpKindClosed',
  reconcileFailed: 'helpKindRefused',
  siteChanged: 'helpKindSiteChanged',
  storageNotGuarded: 'helpKindRefused',
  tabNotServed: 'helpKindRefused',
  weekNotRead: 'helpKindClosed',
};

/** A kind of fault in words; kinds of which only a maintainer can make something are named as they are. */
export function kindWords(kind: string): string {
  const known = words[kind];
  return known ? t(known) : t('helpKindOther', { kind });
}
