import { useEffect, useRef, useState } from 'preact/hooks';
import { type LogDays, readLog } from '../../platform/event-log';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Page } from '../../ui/page';
import '../parts.css';
import { useTask } from '../use-task';
import { Days } from './days';
import { type Kind, kinds } from './kinds';
import './page.css';

/** So many events are read at a time. */
const step = 100;

/** The log: what changed, and what no extension can stop, the newest first. */
export function LogPage() {
  const task = useTask();
  const [kind, setKind] = useState<Kind>(kinds[0]);
  const [log, setLog] = useState<LogDays | null>(null);
  const wanted = useRef(kind);

  function read(of: Kind, shown: LogDays | null): void {
    wanted.current = of;
    void task.run('readFailed', async () => {
      const more = await readLog(shown?.before ?? null, of.types, step);
      // Another kind may have been asked for meanwhile.
      if (wanted.current !== of) return undefined;
      const days = [...(shown?.days ?? []), ...more.days];
      setLog({ ...more, days });
      const count = days.reduce((sum, { events }) => sum + events.length, 0);
      return count === 0 ? t(of.types ? 'logNoneOfThese' : 'logNone') : t('logShown', { count });
    });
  }
  function choose(of: Kind): void {
    setKind(of);
    read(of, null);
  }
  useEffect(() => read(kinds[0], null), []);

  return (
    <Page title={t('navLog')} lead={t('logLead')}>
      <fieldset class="actions">
        <legend class="visually-hidden">{t('logKinds')}</legend>
        {kinds.map((one) => (
          <button
            type="button"
            class="button button-plain button-small"
            key={one.words}
            aria-pressed={one === kind}
            onClick={() => choose(one)}
          >
            {t(one.words)}
          </button>
        ))}
      </fieldset>
      <Card>
        <div class="parts">
          <Status bad={task.failed}>{task.said}</Status>
          {log && log.days.length > 0 && <Days days={log.days} />}
          {log?.before != null && (
            <div class="actions">
              <Button disabled={task.busy} onClick={() => read(kind, log)}>
                {t('logMore')}
              </Button>
            </div>
          )}
        </div>
      </Card>
      <p class="muted small prose">{t('logUnknown')}</p>
    </Page>
  );
}
