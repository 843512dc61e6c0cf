import { useEffect, useState } from 'preact/hooks';
import { sites } from '../../domain/catalogue';
import { t } from '../../platform/i18n';
import { missingHosts } from '../../platform/permissions';
import { Button } from '../../ui/button';
import { ChoiceList } from '../../ui/choice';
import { Status } from '../../ui/notice';
import { settings } from '../state';
import { chosenGoal, chosenSites, finish, goals, missing } from './state';

const countOnly = 'none';

function Sites() {
  return (
    <div class="welcome-question">
      <ChoiceList
        label={t('welcomeSites')}
        hint={t('welcomeSitesHint')}
        kind="several"
        choices={sites
          .filter(({ optional }) => !optional)
          .map(({ id, short }) => ({ value: id, label: short.name }))}
        chosen={chosenSites.value}
        onChange={(chosen) => {
          chosenSites.value = chosen;
        }}
      />
    </div>
  );
}

function Goal() {
  const choices = [
    ...goals.map((minutes) => ({ value: String(minutes), label: t('durationMinutes', { minutes }) })),
    { value: countOnly, label: t('welcomeCountOnly') },
  ];
  return (
    <div class="welcome-question welcome-goal">
      <ChoiceList
        label={t('welcomeGoal')}
        hint={t('welcomeGoalHint')}
        kind="one"
        choices={choices}
        chosen={[chosenGoal.value === null ? countOnly : String(chosenGoal.value)]}
        onChange={([chosen]) => {
          chosenGoal.value = chosen === countOnly ? null : Number(chosen);
        }}
      />
    </div>
  );
}

/** The questions: which sites, and how much is enough. */
export function Choose() {
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void missingHosts(settings.value).then((hosts) => {
      missing.value = hosts;
    });
  }, []);
  async function start(): Promise<void> {
    setBusy(true);
    setFailed(false);
    try {
      await finish();
    } catch (error) {
      setFailed(true);
      throw error;
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <h1 tabIndex={-1}>{t('welcomeTitle')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <Sites />
      <Goal />
      <div class="welcome-start">
        <Button kind="primary" wide disabled={busy} onClick={() => void start()}>
          {t('welcomeStart')}
        </Button>
        {missing.value.length > 0 && <p class="muted small">{t('welcomeAsks')}</p>}
        <Status bad>{failed && t('welcomeFailed')}</Status>
        <p class="muted small">{t('welcomePromise')}</p>
      </div>
    </>
  );
}
