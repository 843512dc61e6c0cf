import { useState } from 'preact/hooks';
import type { BroughtFile } from '../../domain/import/history';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { ChoiceList } from '../../ui/choice';
import { Dialog } from '../../ui/dialog';
import type { Part } from './bring-in';
import { historyWords, originWords } from './bring-words';

export interface BringDialogProps {
  readonly file: BroughtFile;
  readonly onClose: () => void;
  readonly onBring: (file: BroughtFile, parts: readonly Part[]) => void;
}

/** Says what is in a file, and asks what of it to bring in. */
export function BringDialog({ file, onClose, onBring }: BringDialogProps) {
  const [left, setLeft] = useState<readonly Part[]>([]);
  const history = historyWords(file);
  const choices = [
    ...(history ? [{ value: 'history' as const, label: t('dataBringHistory'), detail: history }] : []),
    ...(file.settings
      ? [{ value: 'settings' as const, label: t('dataBringSettings'), detail: t('dataBringAskText') }]
      : []),
  ];
  const chosen = choices.map(({ value }) => value).filter((value) => !left.includes(value));
  return (
    <Dialog
      open
      title={t('dataBringAsk')}
      onClose={onClose}
      actions={
        <>
          <Button kind="plain" onClick={onClose}>
            {t('dataBringKeep')}
          </Button>
          <Button kind="primary" disabled={chosen.length === 0} onClick={() => onBring(file, chosen)}>
            {t('dataBringYes')}
          </Button>
        </>
      }
    >
      <div class="parts">
        <p>{originWords(file)}</p>
        <ChoiceList
          label={t('dataBringAsk')}
          labelHidden
          kind="several"
          choices={choices}
          chosen={chosen}
          onChange={(wanted) =>
            setLeft(choices.map(({ value }) => value).filter((value) => !wanted.includes(value)))
          }
        />
      </div>
    </Dialog>
  );
}
