import { grouped, type HelplineGroup } from '../../domain/resources/helpline-groups';
import type { Helpline } from '../../domain/resources/helplines';
import { t, type WordKey } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { HelplineRow, seenWords } from './helpline-row';

const groupWords: Readonly<Record<HelplineGroup, WordKey>> = {
  crisis: 'supportGroupCrisis',
  child: 'supportGroupChild',
  abuse: 'supportGroupAbuse',
};

/** The helplines of a country, apart by whom they are for. The date of their sources stands once where all have the same. */
export function HelplineList({ lines }: { lines: readonly Helpline[] }) {
  const [first] = lines;
  const together = lines.every((line) => line.lastSeen === first?.lastSeen);
  return (
    <>
      {first && together && <p class="muted small">{seenWords(first.lastSeen)}</p>}
      {grouped(lines).map(({ group, lines: ofGroup }) => (
        <Card key={group} title={t(groupWords[group])}>
          <ul>
            {ofGroup.map((line) => (
              <HelplineRow key={`${line.service} ${line.phones?.[0]}`} line={line} dated={!together} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
