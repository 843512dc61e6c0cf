import { getSection, partsOf, type SectionId, siteById, siteOf } from '../domain/catalogue';
import type { Target } from '../domain/limit';
import type { Settings } from '../domain/settings';
import { t } from './words';

/** What a section is called. A brand name is the same in every language; the rest of a site is put in words. */
export function sectionName(id: SectionId): string {
  const site = siteOf(id);
  if (id === site.short.id || partsOf(site).length === 1) return getSection(id).name;
  return t(site.otherwise === 'short' ? 'sectionRestOfFeed' : 'sectionRest', { site: site.name });
}

/**
 * What a rule covers, in words: all short video, all of a site, one section, or a group by the name that the settings
 * give it.
 */
export function targetName(target: Target, settings?: Pick<Settings, 'groups'>): string {
  if (target === 'all') return t('targetAll');
  if (target.startsWith('group:')) {
    const group = settings?.groups.find(({ id }) => target === `group:${id}`);
    return group?.name ?? t('targetGroup');
  }
  const site = siteById(target);
  if (!site) return sectionName(target as SectionId);
  return partsOf(site).length === 1 ? site.name : t('targetSite', { site: site.name });
}
