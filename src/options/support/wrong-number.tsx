import { useState } from 'preact/hooks';
import type { Helpline } from '../../domain/resources/helplines';
import { version } from '../../platform/extension';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Select } from '../../ui/select';
import { useTask } from '../use-task';

const nameOf = ({ service, phones, text }: Helpline) =>
  [service, ...(phones ?? []), ...(text ?? []).map(({ to }) => to)].join(', ');

/** A text about a number that is wrong. Tosha sends nothing: it is copied, and the user sends it. */
export function WrongNumber({ country, lines }: { country: string; lines: readonly Helpline[] }) {
  const task = useTask();
  const names = lines.map(nameOf);
  const [name, setName] = useState(names[0] ?? '');
  const about = names.includes(name) ? name : (names[0] ?? '');
  const text = t('supportWrongReport', { country, about, version: version() });
  const copy = () =>
    void task.run('reportFailed', async () => {
      await navigator.clipboard.writeText(text);
      return t('helpReportCopied');
    });
  return (
    <Card>
      <details>
        <summary>{t('supportWrongTitle')}</summary>
        <div class="parts wrong">
          <p class="prose">{t('supportWrongText')}</p>
          <Select
            label={t('supportWrongWhich')}
            value={about}
            options={names.map((value) => ({ value, label: value }))}
            onChange={setName}
          />
          <p class="report-text">{text}</p>
          <div class="actions">
            <Button disabled={task.busy} onClick={copy}>
              {t('supportWrongCopy')}
            </Button>
          </div>
          <Status bad={task.failed}>{task.said}</Status>
        </div>
      </details>
    </Card>
  );
}
