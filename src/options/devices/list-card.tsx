import { useState } from 'preact/hooks';
import { formatDay, formatDuration, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Dialog } from '../../ui/dialog';
import { Status } from '../../ui/notice';
import { askPin } from '../lock/ask-pin';
import { useTask } from '../use-task';
import './list-card.css';
import { NameForm } from './name-form';
import type { DeviceRow } from './read-devices';

const nameOf = ({ name }: DeviceRow) => name || t('devicesNameless');

function Row({ row, busy, onForget }: { row: DeviceRow; busy: boolean; onForget: () => void }) {
  const { isThis, seen, todayMs } = row;
  return (
    <li class="device">
      <span class="device-words">
        <strong>{nameOf(row)}</strong>
        <small>{isThis ? t('devicesThis') : t('devicesSeen', { date: formatDay(seen) })}</small>
      </span>
      {todayMs !== null && (
        <span class="device-time">{t('devicesToday', { time: formatDuration(todayMs) })}</span>
      )}
      {!isThis && (
        <Button
          kind="plain"
          size="small"
          disabled={busy}
          label={t('devicesForgetLabel', { name: nameOf(row) })}
          onClick={onForget}
        >
          {t('devicesForget')}
        </Button>
      )}
    </li>
  );
}

/** The devices, with what each has counted today; this one can be named, the others forgotten. */
export function ListCard({ rows }: { rows: readonly DeviceRow[] }) {
  const task = useTask();
  const [asking, setAsking] = useState<DeviceRow | null>(null);
  const total = rows.reduce((ms, { todayMs }) => ms + (todayMs ?? 0), 0);
  const own = rows.find(({ isThis }) => isThis);

  function forget({ id: device }: DeviceRow): void {
    setAsking(null);
    void task.run('deviceNotForgotten', async () => {
      const once = () => ask('forgetDevice', { device });
      const isDone = (await once()) === 'set' || ((await askPin()) && (await once()) === 'set');
      return isDone ? t('devicesForgotten') : undefined;
    });
  }
  return (
    <Card title={t('navDevices')}>
      <div class="parts">
        <ul class="devices">
          {rows.map((row) => (
            <Row key={row.id} row={row} busy={task.busy} onForget={() => setAsking(row)} />
          ))}
        </ul>
        <p class="muted">
          {rows.length > 1 ? t('devicesSum', { time: formatDuration(total) }) : t('devicesNone')}
        </p>
        <Status bad={task.failed}>{task.said}</Status>
        {own && <NameForm name={own.name} />}
        <Dialog
          open={asking !== null}
          title={t('devicesForgetAsk', { name: asking ? nameOf(asking) : '' })}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button kind="plain" onClick={() => setAsking(null)}>
                {t('devicesKeep')}
              </Button>
              <Button kind="danger" onClick={() => asking && forget(asking)}>
                {t('devicesForget')}
              </Button>
            </>
          }
        >
          <p>{t('devicesForgetText')}</p>
        </Dialog>
      </div>
    </Card>
  );
}
