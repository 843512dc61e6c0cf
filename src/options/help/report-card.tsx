import { useState } from 'preact/hooks';
import { type HealthEntry, readHealth } from '../../platform/health';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { useTask } from '../use-task';
import { readFacts } from './read-facts';
import { writeReport } from './report';

async function makeReport(): Promise<string> {
  const health: readonly HealthEntry[] = await readHealth();
  return writeReport(await readFacts(), health);
}

/** A report to send to whoever mends Tosha; all of it can be read before it is copied. */
export function ReportCard() {
  const task = useTask();
  const [report, setReport] = useState<string | null>(null);

  function show(): void {
    void task.run('reportFailed', async () => {
      setReport(await makeReport());
      return undefined;
    });
  }
  function copy(): void {
    void task.run('reportFailed', async () => {
      const text = await makeReport();
      setReport(text);
      await navigator.clipboard.writeText(text);
      return t('helpReportCopied');
    });
  }

  return (
    <Card title={t('helpReportTitle')}>
      <div class="parts">
        <p class="prose">{t('helpReportText')}</p>
        <div class="actions">
          <Button disabled={task.busy} onClick={copy}>
            {t('helpReportCopy')}
          </Button>
          <Button kind="plain" disabled={task.busy} onClick={show}>
            {t('helpReportShow')}
          </Button>
        </div>
        <Status bad={task.failed}>{task.said}</Status>
        {report !== null && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
          <pre class="report" lang="en" dir="ltr" tabIndex={0}>
            {report}
          </pre>
        )}
      </div>
    </Card>
  );
}
