import type { ExtraSettings } from '../../domain/choices';
import { t } from '../../platform/i18n';
import { sendChange } from '../limits/send-change';
import { settings } from '../state';

/**
 * Sends what was changed about a little more time. What else waits goes on waiting, and what is stricter now does not
 * wait with it. Resolves to what to say.
 */
export async function saveExtra(changed: Partial<ExtraSettings>): Promise<string | undefined> {
  const send = (value: ExtraSettings) => sendChange({ type: 'choice', name: 'extra', value });
  const { extra, queued } = settings.value;
  const waiting = queued.flatMap(({ change }) =>
    change.type === 'choice' && change.name === 'extra' ? [change.value] : [],
  );
  const said = await send({ ...extra, ...changed });
  const [later] = waiting;
  if (!later || said === t('limitsLocked')) return said;
  return (await send({ ...later, ...changed })) ?? said;
}
