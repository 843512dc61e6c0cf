import { t, type WordKey } from '../../platform/i18n';
import { Card } from '../../ui/card';
import './levels-card.css';

interface Row {
  /** Brand names, the same in every language; `null`: search engines. */
  readonly name: string | null;
  readonly moderate: readonly WordKey[];
  readonly strict: readonly WordKey[];
}

const rows: readonly Row[] = [
  {
    name: 'YouTube',
    moderate: ['levelYoutubeModerate', 'levelCoverShow'],
    strict: ['levelYoutubeStrict', 'levelCover', 'levelHold', 'levelQuiet'],
  },
  {
    name: 'TikTok, Instagram, Facebook, Snapchat',
    moderate: ['levelCoverShow'],
    strict: ['levelCover', 'levelHold', 'levelQuiet'],
  },
  { name: null, moderate: ['levelSearchModerate'], strict: ['levelSearchStrict'] },
];

function Points({ keys }: { keys: readonly WordKey[] }) {
  return (
    <ul class="points">
      {keys.map((key) => (
        <li key={key}>{t(key)}</li>
      ))}
    </ul>
  );
}

/** What each level does, site by site. */
export function LevelsCard() {
  return (
    <Card title={t('levelsTitle')}>
      <table class="levels">
        <thead>
          <tr>
            <th scope="col">{t('levelsSite')}</th>
            <th scope="col">{t('restrictedModerate')}</th>
            <th scope="col">{t('restrictedStrict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, moderate, strict }) => (
            <tr key={name}>
              <th scope="row">{name ?? t('levelSearch')}</th>
              <td data-level={t('restrictedModerate')}>
                <Points keys={moderate} />
              </td>
              <td data-level={t('restrictedStrict')}>
                <Points keys={strict} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
