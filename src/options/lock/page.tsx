import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Page } from '../../ui/page';
import '../parts.css';
import './page.css';
import { settings } from '../state';
import { LockedCard } from './locked-card';
import { SetPin } from './set-pin';

const guards = ['lockGuardsLooser', 'lockGuardsExtra'] as const;
const open = ['lockOpenStricter', 'lockOpenSupport'] as const;

/** Says what became of the PIN; the form in which it was asked for is gone by then, so the focus moves. */
function useNews(since: number | null): string {
  const before = useRef(since);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (before.current === since) return;
    before.current = since;
    setSaid(since === null ? t('lockIsGone') : t('lockIsSet'));
    document.querySelector<HTMLElement>('main h1')?.focus();
  }, [since]);
  return said;
}

/** A PIN that guards what loosens: setting it, giving it, forgetting it. */
export function LockPage() {
  const { lock } = settings.value;
  const said = useNews(lock?.since ?? null);
  return (
    <Page title={t('lockTitle')} lead={t('lockLead')}>
      <div class="lock-news">
        <Status>{said}</Status>
      </div>
      {lock ? (
        <LockedCard lock={lock} />
      ) : (
        <Card title={t('lockSetTitle')}>
          <div class="parts prose">
            <p>{t('lockSetText')}</p>
            <SetPin button={t('lockSet')} />
          </div>
        </Card>
      )}
      <Card title={t('lockWhatTitle')}>
        <div class="parts prose">
          <p>{t('lockGuards')}</p>
          <ul class="points">
            {guards.map((words) => (
              <li key={words}>{t(words)}</li>
            ))}
          </ul>
          <p>{t('lockNever')}</p>
          <ul class="points">
            {open.map((words) => (
              <li key={words}>{t(words)}</li>
            ))}
          </ul>
          <p class="muted">{t('lockHonest')}</p>
        </div>
      </Card>
    </Page>
  );
}
