import { useState } from 'preact/hooks';
import { readAddress } from '../../domain/catalogue/read-address';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Status } from '../../ui/notice';
import { settings } from '../state';
import { useTask } from '../use-task';
import { addSite } from './add-site';

/** Any address that the user wants to be counted and limited like the sites that Tosha knows. */
export function OwnAddress() {
  const task = useTask();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState('');

  function add(): void {
    const address = readAddress(typed);
    if (address.kind === 'nonsense' || address.kind === 'browser') {
      setWrong(t(address.kind === 'browser' ? 'sitesOwnBrowser' : 'sitesOwnNonsense'));
      return;
    }
    const { site } = address;
    if (settings.value.sites[site.id]?.tracked) {
      setWrong(t('sitesOwnKnown', { site: site.name }));
      return;
    }
    setWrong('');
    void task.run('siteNotAdded', async () => {
      const said = await addSite(site);
      setTyped('');
      return said;
    });
  }

  return (
    <Card title={t('sitesOwnTitle')}>
      <form
        class="parts own-address"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <p class="prose">{t('sitesOwnText')}</p>
        <Field
          label={t('sitesOwnLabel')}
          hint={t('sitesOwnHint')}
          error={wrong || undefined}
          after={
            <Button type="submit" disabled={task.busy}>
              {t('sitesAdd')}
            </Button>
          }
        >
          {(attributes) => (
            <input
              {...attributes}
              type="text"
              inputMode="url"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              dir="ltr"
              value={typed}
              onInput={(event) => {
                setTyped(event.currentTarget.value);
                setWrong('');
              }}
            />
          )}
        </Field>
        <Status bad={task.failed}>{task.said}</Status>
      </form>
    </Card>
  );
}
