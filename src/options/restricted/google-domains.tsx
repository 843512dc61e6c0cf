import { useEffect, useState } from 'preact/hooks';
import { googleHosts } from '../../domain/engines';
import { noteFailure } from '../../platform/health';
import { formatList, t } from '../../platform/i18n';
import { allowedHosts, patternOf, requestHosts } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { Select } from '../../ui/select';

/** Google's country domains: which of them are asked, and a way to add another. */
export function GoogleDomains() {
  const [allowed, setAllowed] = useState<readonly string[]>([]);
  const [wanted, setWanted] = useState('');
  const look = async () => setAllowed(await allowedHosts(googleHosts));
  useEffect(() => {
    look().catch(noteFailure('permissionsFailed'));
  }, []);
  const others = googleHosts.filter((host) => !allowed.includes(host));
  const chosen = others.includes(wanted) ? wanted : (others[0] ?? '');
  function add(): void {
    // No `await` before this call: Firefox only asks within the click itself.
    requestHosts([patternOf(chosen)])
      .then(look)
      .catch(noteFailure('permissionsFailed'));
  }
  return (
    <div class="google-domains">
      <p class="muted small">{t('enginesGoogle', { hosts: formatList(allowed) })}</p>
      {others.length > 0 && (
        <div class="actions">
          <Select
            label={t('enginesGoogleMore')}
            value={chosen}
            options={others.map((host) => ({ value: host, label: host }))}
            onChange={setWanted}
          />
          <Button
            kind="plain"
            size="small"
            label={t('enginesGoogleAddLabel', { host: chosen })}
            onClick={add}
          >
            {t('enginesGoogleAdd')}
          </Button>
        </div>
      )}
    </div>
  );
}
