import { useEffect, useState } from 'preact/hooks';
import { addDays } from '../../domain/day';
import { noteFailure } from '../../platform/health';
import { formatDays, t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Page } from '../../ui/page';
import '../parts.css';
import { PeriodPicker } from '../period-picker';
import { today } from '../state';
import { useQuery } from '../use-query';
import '../week/page.css';
import { type Choices, KeepCard } from './keep-card';
import './page.css';
import { sheetOf } from './sheet';
import { SheetView } from './sheet-view';
import { shown, showSummary } from './state';
import { TellCard } from './tell-card';

// There is no later week than the last whole one.
const words = { before: 'weekBefore', after: 'weekAfter', now: 'summaryLatest' } as const;

/** A week that is over in 20 seconds: to read, to print on one sheet, and to save as a picture. */
export function SummaryPage() {
  const day = today.value?.usage.day;
  const asked = useQuery();
  const [choices, setChoices] = useState<Choices>({ names: true, name: '', note: '' });
  useEffect(() => {
    if (day) showSummary(asked, day).catch(noteFailure('readFailed'));
  }, [asked, day]);

  const read = shown.value;
  if (!day || !read) return <h1 tabIndex={-1}>{t('navSummary')}</h1>;
  if (read === 'none') {
    return (
      <Page title={t('navSummary')} lead={t('summaryNotYet')}>
        <TellCard />
      </Page>
    );
  }
  const { from, earliest, latest, summary } = read;
  const sheet = summary && sheetOf(summary, choices.names, day);
  return (
    <Page title={t('navSummary')} lead={sheet?.sentence ?? t('weekNothingStored')}>
      <PeriodPicker
        at={from}
        name={formatDays(from, addDays(from, 6), Number(day.slice(0, 4)))}
        earliest={earliest}
        latest={latest}
        move={(count) => addDays(from, 7 * count)}
        words={words}
        onPick={(picked) => {
          location.hash = `summary?${picked}`;
        }}
      />
      {sheet && (
        <>
          <SheetView sheet={sheet} name={choices.name} note={choices.note} />
          <KeepCard sheet={sheet} from={from} choices={choices} onChange={setChoices} />
        </>
      )}
      <TellCard />
      <div class="actions">
        <LinkButton href={`#week?${from}`}>{t('summaryWeek')}</LinkButton>
        <LinkButton kind="plain" href="#limits">
          {t('limitsGoalTitle')}
        </LinkButton>
      </div>
    </Page>
  );
}
