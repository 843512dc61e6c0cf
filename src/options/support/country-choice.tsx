import { useMemo } from 'preact/hooks';
import { language, t } from '../../platform/i18n';
import { Select } from '../../ui/select';
import { countriesByName, countryName } from './country';

export interface CountryChoiceProps {
  /** ISO 3166-1 alpha-2, or `null` for the guess. */
  readonly chosen: string | null;
  readonly guessed: string | null;
  readonly onChange: (chosen: string | null) => void;
}

/** The country whose helplines are shown. */
export function CountryChoice({ chosen, guessed, onChange }: CountryChoiceProps) {
  const spoken = language();
  const named = useMemo(countriesByName, [spoken]);
  const automatic = guessed
    ? t('supportCountryGuessed', { country: countryName(guessed) })
    : t('supportCountryNone');
  return (
    <Select
      label={t('supportCountry')}
      value={chosen ?? ''}
      options={[
        { value: '', label: automatic },
        ...named.map(({ code, name }) => ({ value: code, label: name })),
      ]}
      onChange={(value) => onChange(value === '' ? null : value)}
    />
  );
}
