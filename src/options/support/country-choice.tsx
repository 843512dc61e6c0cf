import { useMemo, useRef, useState } from 'preact/hooks';
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
  const place = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState('');
  const found = findCountries(typed, named, mostFound);
  const country = chosen ?? guessed;
  const shown = country === null ? t('supportCountryNone') : countryName(country);
  const canGoBack = typed === '' && chosen !== null && guessed !== null && guessed !== chosen;

  function choose(to: string | null): void {
    setTyped('');
    onChange(to);
    // The button that was pressed goes.
    place.current?.querySelector('input')?.focus();
  }
  function submit(event: Event): void {
    event.preventDefault();
    const [first] = found;
    if (first && (first.exact || found.length === 1)) choose(first.code);
  }
  return (
    <form class="country" ref={place} onSubmit={submit}>
      <p class="amount" role="status">
        {chosen === null && guessed ? t('supportCountryGuessed', { country: shown }) : shown}
      </p>
      <Field label={t('supportCountryFind')}>
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
        {found.map(({ code }) => (
          <Button key={code} size="small" onClick={() => choose(code)}>
            {countryName(code)}
          </Button>
        ))}
        {typed.trim() !== '' && found.length === 0 && (
          <p class="muted small">{t('supportCountryNotFound')}</p>
        )}
        {canGoBack && (
          <Button kind="plain" size="small" onClick={() => choose(null)}>
            {t('supportCountryBack', { country: countryName(guessed) })}
          </Button>
        )}
      </div>
    </form>
  );
}
