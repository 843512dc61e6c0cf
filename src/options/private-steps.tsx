import { t, type WordKey } from '../platform/i18n';
import { firefoxAddons, openOwnSettings, type Way, wayIn } from '../platform/private-access';
import { Button } from '../ui/button';
import { Status } from '../ui/notice';
import { useTask } from './use-task';

/** The steps of each browser, in order; what can be done for the user stands under the first. */
const steps: Readonly<Record<Way, readonly WordKey[]>> = {
  chrome: ['privateChromeOpenStep', 'privateChromeAllow'],
  firefox: ['privateFirefoxOpen', 'privateFirefoxChoose', 'privateFirefoxAllow'],
  firefoxAndroid: ['privateAndroidOpen', 'privateAndroidAllow'],
};

function Help({ way }: { way: Way }) {
  const task = useTask();
  if (way === 'firefoxAndroid') return null;
  const open = () => openOwnSettings().then(() => undefined);
  const copy = () => navigator.clipboard.writeText(firefoxAddons).then(() => t('privateCopied'));
  return (
    <div class="actions">
      {way === 'firefox' && <code>{firefoxAddons}</code>}
      <Button
        size="small"
        disabled={task.busy}
        onClick={() => void task.run('privateHelpFailed', way === 'chrome' ? open : copy)}
      >
        {t(way === 'chrome' ? 'privateChromeOpen' : 'privateCopy')}
      </Button>
      <Status bad={task.failed}>{task.said}</Status>
    </div>
  );
}

/** How to let Tosha into private windows in this browser: only its user can. */
export function PrivateSteps() {
  const way = wayIn();
  return (
    <ol>
      {steps[way].map((words, index) => (
        <li key={words}>
          {t(words)}
          {index === 0 && <Help way={way} />}
        </li>
      ))}
    </ol>
  );
}
