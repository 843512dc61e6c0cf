import { useEffect, useState } from 'preact/hooks';
import { helplinesOf } from '../../domain/resources/helplines';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Card } from '../../ui/card';
import { Notice, Status } from '../../ui/notice';
import { Page } from '../../ui/page';
import '../parts.css';
import { settings } from '../state';
import { useTask } from '../use-task';
import { countryName, guessedCountry } from './country';
import { CountryChoice } from './country-choice';
import { CountryDirectory, Directories } from './directories';
import { HelplineList } from './helpline-list';
import './page.css';

/** People to talk to, by country. It needs nothing but this page: no network, no worker. */
export function SupportPage() {
  const task = useTask();
  const [guessed] = useState(guessedCountry);
  const stored = settings.value.country;
  // Shown at once, and shown even when it cannot be kept.
  const [chosen, setChosen] = useState(stored);
  useEffect(() => setChosen(stored), [stored]);
  const country = chosen ?? guessed;
  const lines = helplinesOf(country);

  function choose(to: string | null): void {
    setChosen(to);
    void task.run('chooseFailed', async () => {
      await ask('choose', { country: to });
      return undefined;
    });
  }

  return (
    <Page title={t('supportTitle')} lead={t('supportLead')}>
      <p class="prose">{t('supportCalm')}</p>
      <Notice tone="enough" title={t('supportEmergencyTitle')}>
        {t('supportEmergencyText')}
      </Notice>
      <Card>
        <CountryChoice chosen={chosen} guessed={guessed} onChange={choose} />
        {task.failed && <Status bad>{task.said}</Status>}
      </Card>
      {lines.length === 0 && <CountryDirectory country={country} known={false} />}
      {country !== null && lines.length > 0 && (
        <>
          <HelplineList country={countryName(country)} lines={lines} />
          <CountryDirectory country={country} known />
        </>
      )}
      <Directories />
    </Page>
  );
}
