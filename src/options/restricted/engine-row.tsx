import { type EngineId, engines } from '../../domain/engines';
import { formatList, t } from '../../platform/i18n';
import { engineHosts } from '../../platform/permissions';
import { Button, LinkButton } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import type { MissingHosts } from '../sites/use-missing-hosts';
import { settings } from '../state';

export interface EngineRowProps {
  readonly id: EngineId;
  readonly isOn: boolean;
  readonly busy: boolean;
  readonly missing: MissingHosts;
  readonly onChange: (on: boolean) => void;
}

const hostOf = (pattern: string) => pattern.replace(/^\*:\/\/(?:www\.)?|\/\*$/g, '');

/** One search engine: whether it is asked, and its own page where that is seen. */
export function EngineRow({ id, isOn, busy, missing, onChange }: EngineRowProps) {
  const { name, checkPage } = engines[id];
  const hosts = engineHosts(id, settings.value);
  const lacking = isOn ? hosts.filter((host) => missing.hosts.includes(host)) : [];
  return (
    <li class="engine">
      <Switch
        label={name}
        detail={formatList([...new Set(hosts.map(hostOf))])}
        checked={isOn}
        disabled={busy}
        onChange={onChange}
      />
      {lacking.length > 0 && (
        <Notice
          tone="near"
          title={t('sitesMissingTitle', { site: name })}
          action={
            <Button kind="plain" size="small" onClick={() => missing.request(lacking)}>
              {t('sitesMissingMend', { site: name })}
            </Button>
          }
        >
          {t('enginesMissing')}
        </Notice>
      )}
      {isOn && (
        <LinkButton
          kind="plain"
          size="small"
          href={checkPage}
          label={t('enginesCheckLabel', { engine: name })}
        >
          {t('enginesCheck')}
        </LinkButton>
      )}
    </li>
  );
}
