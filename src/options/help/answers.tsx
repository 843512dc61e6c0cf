import { t, type WordKey } from '../../platform/i18n';
import { Card } from '../../ui/card';

const answers: readonly (readonly [question: WordKey, answer: WordKey])[] = [
  ['helpCountsAsk', 'helpCountsAnswer'],
  ['helpVideosAsk', 'helpVideosAnswer'],
  ['helpDifferAsk', 'helpDifferAnswer'],
  ['helpMistakeAsk', 'helpMistakeAnswer'],
  ['helpBlockedAsk', 'helpBlockedAnswer'],
  ['helpNothingAsk', 'helpNothingAnswer'],
  ['helpBrowsersAsk', 'helpBrowsersAnswer'],
  ['helpLeaveAsk', 'helpLeaveAnswer'],
];

/** Short, honest answers. */
export function Answers() {
  return (
    <Card title={t('helpAnswersTitle')}>
      <div class="answers">
        {answers.map(([question, answer]) => (
          <details key={question}>
            <summary>{t(question)}</summary>
            <p class="prose">{t(answer)}</p>
          </details>
        ))}
      </div>
    </Card>
  );
}
