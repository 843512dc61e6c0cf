import { useMemo, useState } from 'preact/hooks';
import { findCountries } from '../../domain/resources/find-countries';
import { language, t } from '../../platform/i18n';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { countryName, namedCountries } from './country';

/** So many countries fit under the field without pushing the numbers away. */
const mostFound = 6;

export interface CountryChoiceProps {
  /** ISO 3166-1 alpha-2, or `null` for the guess. */
  readonly chosen: string | null;
  readonly guessed: string | null;
  readonly onChange: (chosen: string | null) => void;
}

/** The country whose helplines are shown, found by any of its names. */
export function CountryChoice({ chosen, guessed, onChange }: CountryChoiceProps) {
  const spoken = language();
  const named = useMemo(namedCountries, [spoken]);
  const [typed, setTyped] = useState('');
  const found = findCountries(typed, named, mostFound);
  const country = chosen ?? guessed;
  const shown = country === null ? t('supportCountryNone') : countryName(country);

  function choose(to: string | null): void {
    setTyped('');
    onChange(to);
  }
  function submit(event: Event): void {
    event.preventDefault();
    if (found[0]) choose(found[0]);
  }
  return (
    <form class="country" onSubmit={submit}>
      <p class="amount" role="status">
        {chosen === null && guessed ? t('supportCountryGuessed', { country: shown }) : shown}
      </p>
      <Field
        label={t('supportCountryFind')}
        hint={typed.trim() !== '' && found.length === 0 ? t('supportCountryNotFound') : undefined}
      >
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            autocomplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      {/* Always there, so that what is found is read out. */}
      <div class="actions" aria-live="polite">
        {found.map((code) => (
          <Button key={code} size="small" onClick={() => choose(code)}>
            {countryName(code)}
          </Button>
        ))}
        {found.length === 0 && chosen !== null && guessed !== null && guessed !== chosen && (
          <Button kind="plain" size="small" onClick={() => choose(null)}>
            {t('supportCountryBack', { country: countryName(guessed) })}
          </Button>
        )}
      </div>
    </form>
  );
}
