import { engines } from '../../domain/engines';
import { platformIds } from '../../domain/resources/account-settings';
import { Card } from '../../ui/card';
import { Facts } from './facts';

const known: ReadonlySet<string> = new Set(platformIds);

/** The search engines whose accounts have no say in what is shown. */
export function OtherEnginesCard() {
  const names = Object.values(engines)
    .filter(({ id }) => !known.has(id))
    .map(({ name }) => name);
  return (
    <Card title={names.join(', ')}>
      <dl class="account-facts">
        <Facts title="accountsEnforced" keys={['accountsEngineAsks']} none="accountsEnforcedNone" />
        <Facts title="accountsFiltered" keys={[]} none="accountsFilteredNone" />
      </dl>
    </Card>
  );
}
