import { sectionOf, siteOf } from '../domain/catalogue';
import { topics } from '../domain/filter/topics';
import type { CoverWords, Request, Restriction } from '../domain/messages';
import { partsOfSite } from '../domain/quiet/parts';
import { levelAt, quietNow } from '../domain/restriction';
import type { Settings } from '../domain/settings';
import { now, zone } from '../platform/clock';
import { dir, language, loadWords, t } from '../platform/i18n';
import type { Sender } from '../platform/message-door';
import { keepRestrictionScripts, tellOfRestriction } from '../platform/restriction-scripts';
import { readSettings } from '../platform/settings-store';
import { topicNames } from '../platform/topic-names';

function coverWords(): CoverWords {
  const named = topics.map((topic) => [`topic:${topic}`, t('coverTopic', { topic: t(topicNames[topic]) })]);
  return {
    ...(Object.fromEntries(named) as CoverWords),
    ownTitle: t('coverOwn'),
    careText: t('coverCare'),
    skip: t('coverSkip'),
    show: t('coverShow'),
    support: t('coverSupport'),
  };
}

/** What restricted mode asks of the page that sent the message. */
export async function onRestriction(_: Request<'restriction'>, { url }: Sender): Promise<Restriction> {
  const settings = await readSettings();
  await loadWords(settings.language);
  const level = levelAt(settings, now(), zone());
  const section = sectionOf(url);
  return {
    level,
    topics: settings.topics,
    own: settings.words,
    quiet: section ? partsOfSite(quietNow(settings, level), siteOf(section).id) : [],
    language: language(),
    dir: dir(),
    words: coverWords(),
  };
}

/** Makes the browser run what restricted mode and the quiet parts need, and tells the open pages of what is new. */
export async function keepRestriction(settings: Settings): Promise<void> {
  const level = levelAt(settings, now(), zone());
  const quiet = quietNow(settings, level);
  const wanted = { level, quiet };
  await keepRestrictionScripts(wanted);
  await tellOfRestriction(
    wanted,
    JSON.stringify([level, quiet, settings.topics, settings.words, settings.language]),
  );
}
