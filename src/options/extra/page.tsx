import { useState } from 'preact/hooks';
import { isSectionId, type SectionId, siteOf } from '../../domain/catalogue';
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

const minute = 60_000;

/** The section that the address names; `null` when it names none. */
function sectionInHash(): SectionId | null {
  const section = new URLSearchParams(location.hash.split('?')[1] ?? '').get('section');
  return isSectionId(section) ? section : null;
}

/** What is typed for a little more, where no site can read along: a sentence, or the PIN. */
export function ExtraPage() {
  const section = sectionInHash();
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
      return granted ? t('extraDone', { count }) : t('extraRefused');
    });
  }

  return (
    <Page title={t('extraTitle', { count })} lead={t('extraLead')}>
      <Card>
        <div class="parts prose">
          {!section && <p>{t('extraNothing')}</p>}
          <div class="actions">
            <Button kind={done ? 'soft' : 'primary'} onClick={() => void closeOwnTab()}>
              {done ? t('extraBack', { site }) : t('extraEnough')}
            </Button>
          </div>
          {section &&
            !done &&
            (lock ? <PinForm onUnlocked={take} /> : <Sentence site={site} count={count} onTyped={take} />)}
          <Status bad={task.failed}>{task.said}</Status>
        </div>
      </Card>
    </Page>
  );
}
