import type { Study, StudyKind } from '../../domain/resources/evidence';
import { t, type WordKey } from '../../platform/i18n';

const kinds: Readonly<Record<StudyKind, WordKey>> = {
  experiment: 'whyExperiment',
  fieldStudy: 'whyFieldStudy',
  survey: 'whySurvey',
  review: 'whyReview',
  company: 'whyCompany',
};

function peopleWords({ people, about }: Study): string | undefined {
  if (people === undefined) return undefined;
  const words = t('whyPeople', { count: people });
  return about ? t('whyAbout', { people: words }) : words;
}

/** What kind of study it is and how big: "Experiment · 280 people · 6 weeks". */
function sizeWords(study: Study): string {
  const { studies, tools, weeks } = study;
  return [
    t(kinds[study.kind]),
    studies && t('whyStudies', { count: studies }),
    tools && t('whyTools', { count: tools }),
    peopleWords(study),
    weeks && t('whyWeeks', { count: weeks }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** The studies behind a claim, or plainly that there is none. */
export function StudyList({ studies }: { studies: readonly Study[] }) {
  if (studies.length === 0) return <p class="why-size">{t('whyNone')}</p>;
  return (
    <ul>
      {studies.map((study) => (
        <li key={study.href} class="why-study">
          <span class="why-size">{sizeWords(study)}</span>
          <a href={study.href} target="_blank" rel="noreferrer">
            {study.source}
          </a>
        </li>
      ))}
    </ul>
  );
}
