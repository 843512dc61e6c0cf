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
import { noteSelfCheck } from '../platform/self-check-store';
import { readSettings } from '../platform/settings-store';
import { topicNames } from '../platform/topic-names';
import { isAnyBitOurs, isBitOurs, rememberBit } from '../platform/youtube-bit';
import { inOrder } from './queue';

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

/** What YouTube's bit should be: `null` where it is none of ours. */
async function bitFor(on: boolean, isPrivate: boolean): Promise<boolean | null> {
  if (on) return true;
  return (await isBitOurs(isPrivate)) ? false : null;
}

/** A page of YouTube has changed its bit. Once it is out again, nothing of ours is left to do there. */
export async function onYouTubeBit(
  { set }: Request<'youtubeBit'>,
  { url, isPrivate }: Sender,
): Promise<null> {
  const section = sectionOf(url);
  if (!section || siteOf(section).id !== 'youtube') throw new TypeError('this is not a page of YouTube');
  await rememberBit(isPrivate, set);
  if (!set) await keepRestriction(await readSettings());
  return null;
}

/** A page has looked for what restricted mode needs. It speaks of its own site only; a private window leaves no trace. */
export async function onSelfCheck(
  { found, missing }: Request<'selfCheck'>,
  { url, isPrivate }: Sender,
): Promise<null> {
  const section = sectionOf(url);
  const own = section ? `${siteOf(section).id}/` : null;
  if (own === null || [...found, ...missing].some((id) => !id.startsWith(own)))
    throw new TypeError('selfCheck speaks of another site');
  if (!isPrivate) await inOrder(() => noteSelfCheck(found, missing));
  return null;
}

/** What restricted mode asks of the page that sent the message. */
export async function onRestriction(
  _: Request<'restriction'>,
  { url, isPrivate }: Sender,
): Promise<Restriction> {
  const settings = await readSettings();
  await loadWords(settings.language);
  const level = levelAt(settings, now(), zone());
  const section = sectionOf(url);
  const site = section ? siteOf(section).id : null;
  return {
    level,
    topics: settings.topics,
    own: settings.words,
    quiet: site ? partsOfSite(quietNow(settings, level), site) : [],
    bit: site === 'youtube' ? await bitFor(level !== null, isPrivate) : null,
    language: language(),
    dir: dir(),
    words: coverWords(),
  };
}

/** Makes the browser run what restricted mode and the quiet parts need, and tells the open pages of what is new. */
export async function keepRestriction(settings: Settings): Promise<void> {
  const level = levelAt(settings, now(), zone());
  const quiet = quietNow(settings, level);
  const undo = level === null && (await isAnyBitOurs()) ? (['youtube'] as const) : [];
  const wanted = { level, quiet, undo };
  await keepRestrictionScripts(wanted);
  await tellOfRestriction(
    wanted,
    JSON.stringify([level, quiet, settings.topics, settings.words, settings.language]),
  );
}
