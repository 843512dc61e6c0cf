import { sectionOf, siteOf } from '../../domain/catalogue';

/** True where the page shows short video now. */
export function isShort(): boolean {
  const section = sectionOf(location.href);
  return section !== null && siteOf(section).short.id === section;
}
