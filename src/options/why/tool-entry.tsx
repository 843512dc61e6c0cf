import { evidence, type Study } from '../../domain/resources/evidence';
import { t, type WordKey } from '../../platform/i18n';
import type { ToolWords } from './claims';
import { StudyList } from './study-list';

/** What was found, by whom, and what it does not tell. */
export function Finding({
  studies,
  found,
  limits,
}: {
  studies: readonly Study[];
  found: WordKey;
  limits: WordKey | undefined;
}) {
  return (
    <>
      <StudyList studies={studies} />
      <p>{t(found)}</p>
      {limits && (
        <p class="muted">
          <b>{t('whyLimits')}</b> {t(limits)}
        </p>
      )}
    </>
  );
}

/** One tool: its name leads to its page. */
export function ToolEntry({ tool: { claim, page, name, found, limits } }: { tool: ToolWords }) {
  return (
    <li class="why-entry">
      <h3>
        <a href={`#${page}`}>{t(name)}</a>
      </h3>
      <Finding studies={evidence[claim]} found={found} limits={limits} />
    </li>
  );
}
