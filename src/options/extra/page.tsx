import { useEffect, useState } from 'preact/hooks';
import { isSectionId, type SectionId, siteOf } from '../../domain/catalogue';
import { findTyped } from '../../platform/friction-store';
import { noteFailure } from '../../platform/health';
import { t } from '../../platform/i18n';
import { isUnlocked } from '../../platform/lock-store';
import { ask } from '../../platform/messaging';
import { closeOwnTab } from '../../platform/open-page';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Page } from '../../ui/page';
import '../parts.css';
import { PinForm } from '../lock/pin-form';
import { settings } from '../state';
import { useTask } from '../use-task';
import { Sentence } from './sentence';
import './page.css';

const minute = 60_000;

/** The section that the address names; else (a private window's is in no address) the one that was begun last. */
function useSection(): SectionId | null {
  const named = new URLSearchParams(location.hash.split('?')[1] ?? '').get('section');
  const [begun, setBegun] = useState<SectionId | null>(null);
  useEffect(() => {
    if (!isSectionId(named)) findTyped().then(setBegun, noteFailure('readFailed'));
  }, [named]);
  return isSectionId(named) ? named : begun;
}

/** What is typed for a little more, where no site can read along: a sentence, or the PIN. */
export function ExtraPage() {
  const section = useSection();
  const task = useTask();
  const [done, setDone] = useState(false);
  const { lock, extra } = settings.value;
  const count = Math.round(extra.ms / minute);
  const site = section ? siteOf(section).name : '';

  function take(): void {
    if (!section) return;
    void task.run('changeFailed', async () => {
      if (!(await isUnlocked(settings.value))) return t('limitsLocked');
      const { granted } = await ask('extra', { section });
      setDone(granted);
      return granted ? undefined : t('extraRefused');
    });
  }
  // What was done is in the heading, which is read out when it gets the focus.
  useEffect(() => {
    if (done) document.querySelector<HTMLElement>('main h1')?.focus();
  }, [done]);

  async function leave(): Promise<undefined> {
    await closeOwnTab();
  }

  const work = lock ? (
    <PinForm onUnlocked={take} />
  ) : (
    <Sentence site={site} count={count} busy={task.busy} onTyped={take} />
  );
  return (
    <Page title={t(done ? 'extraDone' : 'extraPageTitle', { count })} lead={done ? '' : t('extraLead')}>
      <Card>
        <div class="parts extra">
          {!section && <p>{t('extraNothing')}</p>}
          <div class="extra-exit">
            <Button kind="primary" wide onClick={() => void task.run('changeFailed', leave)}>
              {done ? t('extraBack', { site }) : t('extraEnough')}
            </Button>
          </div>
          {section && !done && work}
          <Status bad={task.failed}>{task.said}</Status>
        </div>
      </Card>
    </Page>
  );
}
