import { formatMoment, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { requestConsent } from '../../platform/sync-area';
import type { LocalSync } from '../../platform/sync-store';
import { Card } from '../../ui/card';
import { Notice, Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { askPin } from '../lock/ask-pin';
import { useTask } from '../use-task';
import type { Devices } from './read-devices';

/** How the last try went. */
function StateLine({ sync: { problem, sent } }: { sync: LocalSync }) {
  if (!problem)
    return <p>{sent > 0 ? t('devicesSent', { when: formatMoment(sent) }) : t('devicesNotSent')}</p>;
  const when = formatMoment(problem.since);
  return (
    <Notice tone="near">
      {problem.kind === 'full' ? t('devicesFull', { when }) : t('devicesFailed', { when })}
    </Notice>
  );
}

/** What does not fit into the sync. */
function LeftOut({ names }: { names: readonly string[] }) {
  const hasRules = names.some((name) => name !== 'words' && name !== 'days');
  return (
    <>
      {names.includes('words') && <p>{t('devicesLeftWords')}</p>}
      {hasRules && <p>{t('devicesLeftRules')}</p>}
      {names.includes('days') && <p>{t('devicesLeftDays')}</p>}
    </>
  );
}

/** Switches sync on and off, and says what that means. */
export function SyncCard({ devices: { needsConsent, sync } }: { devices: Devices }) {
  const task = useTask();

  async function switchOn(): Promise<string> {
    // First of all: the browser asks only straight from the click.
    if (needsConsent && !(await requestConsent())) return t('devicesRefused');
    await ask('sync', { on: true });
    return t('devicesIsOn');
  }
  async function switchOff(): Promise<string | undefined> {
    const off = () => ask('sync', { on: false });
    const isOff = (await off()) === 'set' || ((await askPin()) && (await off()) === 'set');
    return isOff ? t('devicesIsOff') : undefined;
  }
  return (
    <Card title={t('devicesShare')}>
      <div class="parts prose">
        <Switch
          label={t('devicesSwitch')}
          detail={t('devicesSwitchDetail')}
          checked={sync.on}
          disabled={task.busy}
          onChange={(on) => void task.run('syncNotSwitched', on ? switchOn : switchOff)}
        />
        <Status bad={task.failed}>{task.said}</Status>
        {sync.on && (
          <>
            <StateLine sync={sync} />
            <LeftOut names={sync.leftOut} />
          </>
        )}
        <dl class="pairs">
          <dt>{t('devicesWhat')}</dt>
          <dd>{t('devicesWhatText')}</dd>
          <dt>{t('devicesNever')}</dt>
          <dd>{t('devicesNeverText')}</dd>
          <dt>{t('devicesWho')}</dt>
          <dd>{t('devicesWhoText')}</dd>
          <dt>{t('devicesLimits')}</dt>
          <dd>{t('devicesLimitsText')}</dd>
          <dt>{t('devicesErase')}</dt>
          <dd>{t('devicesEraseText')}</dd>
        </dl>
      </div>
    </Card>
  );
}
