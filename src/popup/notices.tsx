import { t } from '../platform/i18n';
import { Notice } from '../ui/notice';
import { Way } from './way';

interface NoticesProps {
  /** The usage database could not be opened and was set aside. */
  readonly broken: boolean;
  /** The browser keeps hosts of the list from Tosha. */
  readonly missing: boolean;
  /** False until the welcome was finished. */
  readonly welcomed: boolean;
}

/** What the user should know before the numbers. */
export function Notices({ broken, missing, welcomed }: NoticesProps) {
  return (
    <>
      {!welcomed && (
        <Notice action={<Way to="welcome" words={t('popupWelcomeGo')} />}>{t('popupWelcome')}</Notice>
      )}
      {missing && (
        <Notice tone="near" title={t('popupMissingTitle')} action={<Way to="sites" words={t('popupMend')} />}>
          {t('popupMissing')}
        </Notice>
      )}
      {broken && (
        <Notice tone="near" title={t('popupBrokenTitle')} action={<Way to="help" words={t('navHelp')} />}>
          {t('popupBroken')}
        </Notice>
      )}
    </>
  );
}
