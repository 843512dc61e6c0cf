import { t } from '../platform/i18n';
import { openPage } from '../platform/open-page';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

interface NoticesProps {
  /** The usage database could not be opened and was set aside. */
  readonly broken: boolean;
  /** The browser keeps hosts of the list from Tosha. */
  readonly missing: boolean;
  /** Looser changes that wait. */
  readonly queued: number;
  /** False until the welcome was finished. */
  readonly welcomed: boolean;
}

/** Opens a page in a tab. Firefox closes the popup on any question about permissions, so they are asked there. */
function Way({ to, words }: { to: string; words: string }) {
  return (
    <Button size="small" kind="plain" onClick={() => void openPage(to).then(() => close())}>
      {words}
    </Button>
  );
}

/** What the user should know before the numbers. */
export function Notices({ broken, missing, queued, welcomed }: NoticesProps) {
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
      {queued > 0 && (
        <Notice action={<Way to="limits" words={t('popupQueuedSee')} />}>
          {t('popupQueued', { count: queued })}
        </Notice>
      )}
    </>
  );
}
