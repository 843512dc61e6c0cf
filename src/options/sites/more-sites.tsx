import { useState } from 'preact/hooks';
import type { Site } from '../../domain/catalogue';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { Status } from '../../ui/notice';
import { settings } from '../state';
import { useTask } from '../use-task';
import { addSite } from './add-site';
import { sitesToAdd } from './sites-shown';

const findId = 'find-site';

/** True where a site is called so, or is at such an address. */
function isMeant({ name, short, hosts }: Site, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return [name, short.name, ...hosts].some((text) => text.toLowerCase().includes(wanted));
}

/** The sites that Tosha knows and may not see: each is added with one click. */
export function MoreSites() {
  const task = useTask();
  const [typed, setTyped] = useState('');
  const found = sitesToAdd(settings.value).filter((site) => isMeant(site, typed));

  function add(site: Site): void {
    void task
      .run('siteNotAdded', () => addSite(site))
      // The button that was pressed may be gone; the next site is looked for here.
      .then(() => document.getElementById(findId)?.focus());
  }

  return (
    <Card title={t('sitesMoreTitle')}>
      <div class="parts">
        <p class="prose">{t('sitesMoreText')}</p>
        <p class="muted small prose">
          {t('sitesMoreMarks')} <a href="#help">{t('sitesTellUs')}</a>
        </p>
        <Field id={findId} label={t('sitesFind')}>
          {(attributes) => (
            <input
              {...attributes}
              type="search"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <Status bad={task.failed}>{task.said || (found.length === 0 ? t('sitesFoundNone') : '')}</Status>
        <ul class="more-sites">
          {found.map((site) => (
            <li key={site.id}>
              <span class="more-site">
                <strong>{site.name}</strong>
                <small>
                  {site.short.name === site.name ? t('sitesPartWhole') : site.short.name}
                  {' · '}
                  {t(site.unconfirmed ? 'sitesUnconfirmed' : 'sitesConfirmed')}
                </small>
              </span>
              <Button
                size="small"
                disabled={task.busy}
                label={t('sitesAddSite', { site: site.name })}
                onClick={() => add(site)}
              >
                {t('sitesAdd')}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
