import type { Helpline } from '../../domain/resources/helplines';
import { t } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { HelplineRow, seenWords } from './helpline-row';

/** The helplines of a country. The date of their sources stands once where all have the same. */
export function HelplineList({ country, lines }: { country: string; lines: readonly Helpline[] }) {
  const [first] = lines;
  const together = lines.every((line) => line.lastSeen === first?.lastSeen);
  return (
    <Card title={t('supportLines', { country })}>
      {first && together && <p class="muted small">{seenWords(first.lastSeen)}</p>}
      <ul>
        {lines.map((line) => (
          <HelplineRow key={`${line.service} ${line.phones?.[0]}`} line={line} dated={!together} />
        ))}
      </ul>
    </Card>
  );
}
