import { t, type WordKey } from '../../platform/i18n';

/** What is done about something, or plainly that nothing is. */
export function Facts({ title, keys, none }: { title: WordKey; keys: readonly WordKey[]; none: WordKey }) {
  return (
    <div>
      <dt>{t(title)}</dt>
      {(keys.length > 0 ? keys : [none]).map((key) => (
        <dd key={key}>{t(key)}</dd>
      ))}
    </div>
  );
}
