import { availableLanguages, t } from '../platform/i18n';
import { Select } from '../ui/select';
import { chooseLanguage, spoken } from './state';

/** Chooses the language that Tosha speaks. */
export function LanguageSwitch() {
  return (
    <Select
      // The page is drawn anew in the other language: by this id the focus finds its way back.
      id="language"
      label={t('languageLabel')}
      value={availableLanguages.find(({ tag }) => tag === spoken.value)?.tag ?? 'en'}
      options={availableLanguages.map(({ tag, name }) => ({ value: tag, label: name, lang: tag }))}
      onChange={(tag) => void chooseLanguage(tag)}
    />
  );
}
