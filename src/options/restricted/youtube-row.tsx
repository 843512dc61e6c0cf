import { useEffect, useState } from 'preact/hooks';
import { moreYouTubeHosts } from '../../domain/engine-rules';
import { noteFailure } from '../../platform/health';
import { formatList, t } from '../../platform/i18n';
import { grantedHosts, patternOf, requestHosts } from '../../platform/permissions';
import { Button, LinkButton } from '../../ui/button';

const patterns = moreYouTubeHosts.map(patternOf);

/** YouTube: asked by header on its own pages; its further hosts once the browser allows them. */
export function YouTubeRow() {
  const [isWhole, setWhole] = useState(true);
  const look = async () => setWhole((await grantedHosts(patterns)).length === patterns.length);
  useEffect(() => {
    look().catch(noteFailure('permissionsFailed'));
  }, []);
  function request(): void {
    // No `await` before this call: Firefox only asks within the click itself.
    requestHosts(patterns).then(look).catch(noteFailure('permissionsFailed'));
  }
  return (
    <li class="engine">
      <p>
        <strong>YouTube</strong>
        <small class="engine-detail">
          {isWhole ? t('enginesYoutubeWhole') : t('enginesYoutube', { hosts: formatList(moreYouTubeHosts) })}
        </small>
      </p>
      <span class="actions">
        {!isWhole && (
          <Button kind="plain" size="small" onClick={request}>
            {t('enginesYoutubeMore')}
          </Button>
        )}
        <LinkButton
          kind="plain"
          size="small"
          href="https://www.youtube.com/check_content_restrictions"
          label={t('enginesCheckLabel', { engine: 'YouTube' })}
        >
          {t('enginesCheck')}
        </LinkButton>
      </span>
    </li>
  );
}
