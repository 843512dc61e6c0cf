import { formatMoment, t } from '../../platform/i18n';
import { ask } from '../../platform/messaging';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice, Status } from '../../ui/notice';
import { useTask } from '../use-task';

/** The way out for whoever has forgotten the PIN: 24 hours, shown all the while. */
export function Forgotten({ opensAt }: { opensAt: number | null }) {
  const task = useTask();
  const say = (forgotten: boolean) =>
    void task.run('changeFailed', async () => {
      await ask('forgotPin', { forgotten });
      return '';
    });
  return (
    <Card title={t('lockForgotTitle')}>
      <div class="parts prose">
        <p>{t('lockForgotText')}</p>
        {opensAt === null ? (
          <div class="actions">
            <Button disabled={task.busy} onClick={() => say(true)}>
              {t('lockForgot')}
            </Button>
          </div>
        ) : (
          <Notice
            tone="near"
            title={t('lockOpensAt', { time: formatMoment(opensAt) })}
            action={
              <Button size="small" disabled={task.busy} onClick={() => say(false)}>
                {t('lockFound')}
              </Button>
            }
          >
            {t('lockOpensText')}
          </Notice>
        )}
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
