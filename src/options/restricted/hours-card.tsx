import { useState } from 'preact/hooks';
import { mostWindows } from '../../domain/rules';
import type { Window } from '../../domain/schedule';
import { t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Status } from '../../ui/notice';
import { draftOf, errorOf, furtherDraft, suggestedSchool, type WindowDraft, windowsOf } from '../hours/draft';
import { WindowFields } from '../hours/window-fields';
import { windowWords } from '../hours/window-words';
import { QueuedChanges } from '../limits/queued-changes';
import { saveChange } from '../limits/save-change';
import { settings } from '../state';
import { useTask } from '../use-task';

interface FormProps {
  readonly windows: readonly Window[];
  readonly busy: boolean;
  readonly onSave: (windows: readonly Window[]) => void;
  readonly onCancel: () => void;
}

function HoursForm({ windows, busy, onSave, onCancel }: FormProps) {
  const [drafts, setDrafts] = useState<readonly WindowDraft[]>(() => windows.map(draftOf));
  const [tried, setTried] = useState(false);
  const written = windowsOf(drafts);

  function save(event: Event): void {
    event.preventDefault();
    setTried(true);
    if (written.length === drafts.length) onSave(written);
  }
  return (
    <form class="hours-form" noValidate onSubmit={save}>
      {drafts.map((draft, index) => (
        <WindowFields
          // Windows have no name of their own, and their order never changes.
          key={index}
          draft={draft}
          error={tried ? errorOf(draft) : null}
          onChange={(changed) => setDrafts(drafts.map((one, at) => (at === index ? changed : one)))}
          onRemove={drafts.length > 1 ? () => setDrafts(drafts.filter((_, at) => at !== index)) : undefined}
        />
      ))}
      {drafts.length < mostWindows && (
        <span class="actions">
          <Button kind="plain" size="small" onClick={() => setDrafts([...drafts, furtherDraft(drafts)])}>
            {t('hoursAddWindow')}
          </Button>
        </span>
      )}
      <span class="actions">
        <Button type="submit" disabled={busy}>
          {t('restrictedHoursSave')}
        </Button>
        <Button kind="plain" onClick={onCancel}>
          {t('limitsCancel')}
        </Button>
      </span>
    </form>
  );
}

/** Hours in which restricted mode is on by itself: school, homework, when the children are about. */
export function RestrictedHoursCard() {
  const task = useTask();
  const [editing, setEditing] = useState(false);
  const { restrictedHours: windows } = settings.value;
  async function save(value: readonly Window[]): Promise<void> {
    if (await saveChange(task, { type: 'choice', name: 'restrictedHours', value })) setEditing(false);
  }
  return (
    <Card title={t('restrictedHoursTitle')}>
      <div class="parts">
        <p class="prose">{t('restrictedHoursLead')}</p>
        {windows.length > 0 && !editing && (
          <ul class="points">
            {windows.map((window) => (
              <li key={windowWords(window)}>{windowWords(window)}</li>
            ))}
          </ul>
        )}
        {editing ? (
          <HoursForm
            windows={windows.length > 0 ? windows : [suggestedSchool]}
            busy={task.busy}
            onSave={(value) => void save(value)}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <span class="actions">
            <Button onClick={() => setEditing(true)}>
              {t(windows.length > 0 ? 'restrictedHoursChange' : 'restrictedHoursAdd')}
            </Button>
            {windows.length > 0 && (
              <Button kind="plain" disabled={task.busy} onClick={() => void save([])}>
                {t('restrictedHoursRemove')}
              </Button>
            )}
          </span>
        )}
        <QueuedChanges concerns={(queued) => queued.type === 'choice' && queued.name === 'restrictedHours'} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
