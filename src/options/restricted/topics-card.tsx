import { type Topic, topics } from '../../domain/filter/topics';
import type { ItemsChange } from '../../domain/restricted-lists';
import { t, type WordKey } from '../../platform/i18n';
import { topicNames } from '../../platform/topic-names';
import { Card } from '../../ui/card';
import { ChoiceList } from '../../ui/choice';
import { Status } from '../../ui/notice';
import { QueuedChanges } from '../limits/queued-changes';
import { sendChange } from '../limits/send-change';
import { settings } from '../state';
import { useTask } from '../use-task';

const details: Readonly<Record<Topic, WordKey>> = {
  'self-harm': 'topicSelfHarmDetail',
  eating: 'topicEatingDetail',
  violence: 'topicViolenceDetail',
  sexual: 'topicSexualDetail',
  gambling: 'topicGamblingDetail',
  alcohol: 'topicAlcoholDetail',
  drugs: 'topicDrugsDetail',
  frightening: 'topicFrighteningDetail',
  challenges: 'topicChallengesDetail',
};

/** What was switched on, and what was switched off. */
function changesTo(before: readonly Topic[], after: readonly Topic[]): ItemsChange[] {
  const added = after.filter((topic) => !before.includes(topic));
  const gone = before.filter((topic) => !after.includes(topic));
  const change = (items: readonly Topic[], on: boolean): ItemsChange[] =>
    items.length > 0 ? [{ type: 'items', list: 'topics', items, on }] : [];
  return [...change(added, true), ...change(gone, false)];
}

/** The ready-made topics: which of them are covered. */
export function TopicsCard() {
  const task = useTask();
  const chosen = settings.value.topics;

  function choose(wanted: readonly Topic[]): void {
    void task.run('topicsFailed', async () => {
      let said: string | undefined;
      for (const change of changesTo(chosen, wanted)) said = await sendChange(change);
      return said;
    });
  }
  return (
    <Card title={t('topicsTitle')}>
      <div class="parts">
        <p class="prose">{t('topicsLead')}</p>
        <div style={{ '--choice-width': '15rem' }}>
          <ChoiceList
            kind="several"
            label={t('topicsTitle')}
            labelHidden
            chosen={[...chosen]}
            choices={topics.map((topic) => ({
              value: topic,
              label: t(topicNames[topic]),
              detail: t(details[topic]),
            }))}
            onChange={choose}
          />
        </div>
        <p class="muted small prose">{t('topicsCare')}</p>
        <QueuedChanges concerns={(queued) => queued.type === 'items' && queued.list === 'topics'} />
        <Status bad={task.failed}>{task.said}</Status>
      </div>
    </Card>
  );
}
