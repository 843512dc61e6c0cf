import { useEffect, useState } from 'preact/hooks';
import { dayOf } from '../../domain/day';
import { grouped } from '../../domain/resources/helpline-groups';
import { directoryOf, helplinesOf } from '../../domain/resources/helplines';
import { isOld } from '../../domain/resources/is-old';
import { now, zone } from '../../platform/clock';
import { t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice, Status } from '../../ui/notice';
import { Page } from '../../ui/page';
import { WorldDayCard } from '../month/world-day-card';
import '../parts.css';
import { settings, today } from '../state';
import { useTask } from '../use-task';
import { countryName, guessedCountry } from './country';
import { CountryChoice } from './country-choice';
import { CountryDirectory, Directories } from './directories';
import { HelplineList } from './helpline-list';
import { WrongNumber } from './wrong-number';
import './page.css';

/** The numbers of a country; lists that others keep up to date come first where ours is empty or old. */
function Numbers({ country, day }: { country: string | null; day: string }) {
  const lines = helplinesOf(country);
  const known = country !== null && lines.length > 0;
  const old = isOld(lines, day);
  const forAll = grouped(lines).some(({ group }) => group === 'crisis');
  const directories = (
    <>
      <CountryDirectory country={country} known={known} />
      <Directories />
    </>
  );
  return (
    <>
      {old && <Notice tone="near">{t('supportOld')}</Notice>}
      {(!known || old) && directories}
      {known && !old && !forAll && (
        <Notice
          action={
            <LinkButton size="small" href={directoryOf(country)}>
              Find A Helpline
            </LinkButton>
          }
        >
          {t('supportNoneForAll')}
        </Notice>
      )}
      <HelplineList lines={lines} />
      {known && !old && directories}
      {known && <WrongNumber country={countryName(country)} lines={lines} />}
    </>
  );
}

/** People to talk to, by country. It needs nothing but this page: no network, no worker. Nothing done here is kept, but the country. */
export function SupportPage() {
  const task = useTask();
  const [guessed] = useState(guessedCountry);
  const stored = settings.value.country;
  // Shown at once, and shown even when it cannot be kept.
  const [chosen, setChosen] = useState(stored);
  useEffect(() => setChosen(stored), [stored]);
  // When today cannot be read, the clock tells the day.
  const day = today.value?.usage.day ?? dayOf(now(), zone(), settings.value.dayStart).day;

  function choose(to: string | null): void {
    setChosen(to);
    void task.run('chooseFailed', async () => {
      await ask('choose', { country: to });
      return undefined;
    });
  }

  return (
    <Page title={t('supportTitle')} lead={t('supportCalm')}>
      <Notice tone="enough" title={t('supportEmergencyTitle')}>
        {t('supportEmergencyText')}
      </Notice>
      <Card>
        <h2 class="visually-hidden">{t('supportCountry')}</h2>
        <CountryChoice chosen={chosen} guessed={guessed} onChange={choose} />
        {task.failed && <Status bad>{task.said}</Status>}
      </Card>
      <Numbers country={chosen ?? guessed} day={day} />
      <WorldDayCard day={day} />
      <Card title={t('supportTalkTitle')}>
        <div class="parts prose">
          <p>{t('supportTalkText')}</p>
          <div class="actions">
            <LinkButton href="#talk">{t('navTalk')}</LinkButton>
          </div>
        </div>
      </Card>
      <Card title={t('supportPrivateTitle')}>
        <p class="prose">{t('supportPrivateText')}</p>
      </Card>
    </Page>
  );
}
