import { getSection, type SectionId, siteOf, sites } from '../domain/catalogue';
import type { Target } from '../domain/limit';
import { t } from './words';

/** What a section is called. A brand name is the same in every language; the rest of a site is put in words. */
export function sectionName(id: SectionId): string {
  const site = siteOf(id);
  if (id === site.short.id) return getSection(id).name;
  return t(site.otherwise === 'short' ? 'sectionRestOfFeed' : 'sectionRest', { site: site.name });
}

/** What a limit covers, in words: all short video, all of a site, or one section. */
export function targetName(target: Target): string {
  if (target === 'all') return t('targetAll');
  const site = sites.find(({ id }) => id === target);
  return site ? t('targetSite', { site: site.name }) : sectionName(target as SectionId);
}
