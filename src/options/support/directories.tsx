import { directories, directoryOf } from '../../domain/resources/helplines';
import { t } from '../../platform/i18n';
import { LinkButton } from '../../ui/button';
import { Card } from '../../ui/card';
import { countryName } from './country';

/** Find A Helpline's page of the country: what to trust first where Tosha knows no helpline. */
export function CountryDirectory({ country, known }: { country: string | null; known: boolean }) {
  const name = country && countryName(country);
  return (
    <Card title={known ? t('supportMoreTitle') : t('supportUnknownTitle')}>
      <div class="parts prose">
        <p>
          {name
            ? t(known ? 'supportMoreText' : 'supportUnknownText', { country: name })
            : t('supportAnywhereText')}
        </p>
        <div class="actions">
          <LinkButton kind={known ? 'soft' : 'primary'} href={directoryOf(country)}>
            {name ? t('supportDirectory', { country: name }) : t('supportDirectoryAny')}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}

/** Lists of helplines for all countries. */
export function Directories() {
  return (
    <Card title={t('supportDirectoriesTitle')}>
      <ul class="points">
        {directories.map(({ name, url }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
