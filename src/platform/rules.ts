import type { RestrictedLevel } from '../domain/settings';
import { browser } from './browser';

const ruleId = 1;
const header = 'YouTube-Restrict';

/**
 * Asks YouTube for its Restricted Mode by request header, on www. and m.; `null` takes the rule away. Dynamic rules
 * survive restarts and updates. Header and values: support.google.com/a/answer/6214622.
 */
export async function askYouTube(level: RestrictedLevel | null): Promise<void> {
  const rules = await browser.declarativeNetRequest.getDynamicRules();
  const present = rules.find(({ id }) => id === ruleId);
  const value = level === 'strict' ? 'Strict' : 'Moderate';
  const asks = present?.action.requestHeaders?.[0]?.value;
  if (level === null ? !present : asks === value) return;
  await browser.declarativeNetRequest.updateDynamicRules({
    removeRuleIds: [ruleId],
    addRules:
      level === null
        ? []
        : [
            {
              id: ruleId,
              priority: 1,
              action: { type: 'modifyHeaders', requestHeaders: [{ header, operation: 'set', value }] },
              condition: {
                requestDomains: ['www.youtube.com', 'm.youtube.com'],
                resourceTypes: ['main_frame', 'sub_frame', 'xmlhttprequest'],
              },
            },
          ],
  });
}
