import { useEffect, useState } from 'preact/hooks';
import { noteFailure } from '../../platform/health';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { onSyncWritten } from '../../platform/sync-store';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import '../parts.css';
import { ListCard } from './list-card';
import { type Devices, readDevices } from './read-devices';
import { SyncCard } from './sync-card';

/** What the browser knows, as fresh as the page. */
function useDevices(): Devices | null {
  const [devices, setDevices] = useState<Devices | null>(null);
  useEffect(() => {
    const read = () => void readDevices().then(setDevices, noteFailure('devicesNotRead'));
    read();
    ask('syncNow', {}).catch(noteFailure('syncNotFollowed'));
    return onSyncWritten(read);
  }, []);
  return devices;
}

/** The user's devices: one limit on all of them. */
export function DevicesPage() {
  const devices = useDevices();
  return (
    <Page title={t('navDevices')} lead={t('devicesLead')}>
      {devices?.isHere && <SyncCard devices={devices} />}
      {devices?.isHere && devices.sync.on && <ListCard rows={devices.rows} />}
      {devices && !devices.isHere && (
        <Card title={t('devicesNoTitle')}>
          <div class="parts prose">
            <p>{t('devicesNoText')}</p>
            <div class="actions">
              <LinkButton href="#data">{t('navData')}</LinkButton>
            </div>
          </div>
        </Card>
      )}
    </Page>
  );
}
