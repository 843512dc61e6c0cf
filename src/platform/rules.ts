import type { NetworkRule } from '../domain/network-rule';
import { browser } from './browser';

/** The parts of a rule that Tosha sets, in one order: browsers add defaults of their own. */
function essence({ id, priority, action, condition }: NetworkRule): string {
  const { requestDomains, regexFilter, resourceTypes } = condition;
  const headers =
    action.type === 'modifyHeaders'
      ? [...(action.requestHeaders ?? []), ...(action.responseHeaders ?? [])].map(({ header, value }) => [
          header.toLowerCase(),
          value,
        ])
      : [];
  const parameters =
    action.type === 'redirect'
      ? action.redirect.transform.queryTransform.addOrReplaceParams.map(({ key, value }) => [key, value])
      : [];
  return JSON.stringify([
    id,
    priority,
    action.type,
    headers,
    parameters,
    requestDomains,
    regexFilter,
    resourceTypes,
  ]);
}

/** Makes the browser's dynamic rules exactly these. They survive restarts and updates. Changes only what differs. */
export async function setRules(wanted: readonly NetworkRule[]): Promise<void> {
  const present = (await browser.declarativeNetRequest.getDynamicRules()) as unknown as NetworkRule[];
  const known = new Set(present.map(essence));
  const should = new Set(wanted.map(essence));
  const removeRuleIds = present.filter((rule) => !should.has(essence(rule))).map(({ id }) => id);
  const addRules = wanted.filter((rule) => !known.has(essence(rule)));
  if (removeRuleIds.length === 0 && addRules.length === 0) return;
  await browser.declarativeNetRequest.updateDynamicRules({ removeRuleIds, addRules: addRules as never });
}
