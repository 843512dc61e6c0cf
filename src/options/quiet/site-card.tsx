import type { QuietKind, QuietSite } from '../../domain/quiet/kinds';
import { partsOfSite, type QuietPart, quietParts, rowOf, strictParts } from '../../domain/quiet/parts';
import { levelAt } from '../../domain/restriction';
import { now, zone } from '../../platform/clock';
import { t, type WordKey } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { Switch } from '../../ui/switch';
import { quietNames } from '../limits/items-words';
import { QueuedChanges } from '../limits/queued-changes';
import { saveChange } from '../limits/save-change';
import { settings } from '../state';
import { useTask } from '../use-task';

const details: Readonly<Record<QuietKind, WordKey>> = {
  comments: 'quietCommentsDetail',
  live: 'quietLiveDetail',
  shopping: 'quietShoppingDetail',
  shelves: 'quietShelvesDetail',
  home: 'quietHomeDetail',
  counts: 'quietCountsDetail',
  autoplay: 'quietAutoplayDetail',
  sound: 'quietSoundDetail',
  grey: 'quietGreyDetail',
};

/** The parts of one site, each with a switch. */
export function SiteCard({ site, name }: { site: QuietSite; name: string }) {
  const task = useTask();
  const isStrict = levelAt(settings.value, now(), zone()) === 'strict';
  const isForced = (part: QuietPart) => isStrict && strictParts.includes(part);
  return (
    <Card title={name}>
      <div class="parts">
        <div class="quiet-parts">
          {partsOfSite(quietParts, site).map((part) => {
            const { kind } = rowOf(part);
            return (
              <Switch
                key={part}
                label={t(quietNames[kind])}
                detail={t(isForced(part) ? 'quietForced' : details[kind])}
                checked={isForced(part) || settings.value.quiet.includes(part)}
                disabled={task.busy || isForced(part)}
                onChange={(on) => void saveChange(task, { type: 'items', list: 'quiet', items: [part], on })}
              />
            );
          })}
        </div>
        <QueuedChanges
          concerns={(queued) =>
            queued.type === 'items' &&
            queued.list === 'quiet' &&
            queued.items.some((part) => part.startsWith(`${site}/`))
          }
        />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
