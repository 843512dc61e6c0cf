import { grouped, type HelplineGroup } from '../../domain/resources/helpline-groups';
import type { Helpline } from '../../domain/resources/helplines';
import { t, type WordKey } from '../../platform/i18n';
import { Card } from '../../ui/card';
import { HelplineRow } from './helpline-row';

const groupWords: Readonly<Record<HelplineGroup, WordKey>> = {
  crisis: 'supportGroupCrisis',
  child: 'supportGroupChild',
  abuse: 'supportGroupAbuse',
};

/** The helplines of a country, apart by whom they are for. */
export function HelplineList({ lines }: { lines: readonly Helpline[] }) {
  return (
    <>
      {grouped(lines).map(({ group, lines: ofGroup }) => (
        <Card key={group} title={t(groupWords[group])}>
          <ul>
            {ofGroup.map((line) => (
              <HelplineRow key={`${line.service} ${line.phones?.[0]}`} line={line} />
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
