import { t, type WordKey } from '../../platform/i18n';

const words: Readonly<Record<string, WordKey>> = {
  beatNotStored: 'helpKindNotStored',
  databaseClosed: 'helpKindClosed',
  databaseSetAside: 'helpKindSetAside',
  installFailed: 'helpKindInstall',
  permissionsFailed: 'helpKindPermissions',
  reconcileFailed: 'helpKindReconcile',
  siteChanged: 'helpKindSiteChanged',
  'options-error': 'helpKindPage',
  'popup-error': 'helpKindPage',
};

/** A kind of fault in words; kinds of which only a maintainer can make something are named as they are. */
export function kindWords(kind: string): string {
  const known = words[kind];
  return known ? t(known) : t('helpKindOther', { kind });
}
