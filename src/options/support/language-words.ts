import { formatList, locale, t } from '../../platform/i18n';

/** The languages of a helpline in words; `null` where the source named none. Names without a code stand as they are. */
export function languageWords(languages: readonly string[] | number | undefined): string | null {
  if (languages === undefined) return null;
  if (typeof languages === 'number') return t('supportLanguages', { count: languages });
  const names = new Intl.DisplayNames([locale()], { type: 'language' });
  return formatList(languages.map((code) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code)));
}
