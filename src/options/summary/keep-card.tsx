import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { saveFile } from '../data/save-file';
import { useTask } from '../use-task';
import { pictureOf } from './draw';
import type { Sheet } from './sheet';

/** What the user chooses for the paper; kept nowhere. */
export interface Choices {
  readonly names: boolean;
  readonly name: string;
  readonly note: string;
}

interface KeepCardProps {
  readonly sheet: Sheet;
  /** First day of the week. */
  readonly from: string;
  readonly choices: Choices;
  readonly onChange: (choices: Choices) => void;
}

/** Prints the summary, or saves it as a picture, with or without the names of sites. */
export function KeepCard({ sheet, from, choices, onChange }: KeepCardProps) {
  const task = useTask();

  async function save(): Promise<string> {
    const name = `tosha-${from}.png`;
    saveFile(name, await pictureOf(sheet));
    return t('dataExportSaved', { name });
  }
  const field = (key: 'name' | 'note', label: string, most: number, hint?: string) => (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          type="text"
          autoComplete="off"
          maxLength={most}
          value={choices[key]}
          onInput={(event) => onChange({ ...choices, [key]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <Card title={t('summaryKeep')}>
      <div class="parts prose">
        <p>{t('summaryKeepText')}</p>
        <Switch
          label={t('summaryNames')}
          checked={choices.names}
          onChange={(names) => onChange({ ...choices, names })}
        />
        {field('name', t('summaryName'), 60)}
        {field('note', t('summaryNote'), 200, t('summaryNoteHint'))}
        <div class="actions">
          <Button kind="primary" onClick={() => print()}>
            {t('summaryPrint')}
          </Button>
          <Button disabled={task.busy} onClick={() => void task.run('pictureFailed', save)}>
            {t('summaryPicture')}
          </Button>
        </div>
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
