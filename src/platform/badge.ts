import { browser } from './browser';

const minute = 60_000;
const colours = { calm: '#0f6b5c', near: '#9a5b00', enough: '#9c3d2a' } as const;
const shown = new Map<number, string>();

/** What the badge says for so many counted ms left (`null`: no limit). It is at most four characters wide. */
export function badgeText(left: number | null): string {
  if (left === null) return '';
  if (left <= 0) return '0';
  if (left < minute) return '<1';
  const minutes = Math.ceil(left / minute);
  return minutes < 100 ? String(minutes) : `${Math.floor(minutes / 60)}h`;
}

/** Shows what is left on a tab of short video; does nothing when the badge says so already. */
export async function showBadge(tabId: number, left: number | null, warnMs: number): Promise<void> {
  const text = badgeText(left);
  if (shown.get(tabId) === text) return;
  shown.set(tabId, text);
  const colour = left === null || left > warnMs ? colours.calm : left > 0 ? colours.near : colours.enough;
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setBadgeBackgroundColor({ tabId, color: colour });
  await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
}

/** Forgets what a tab showed: a navigation clears its badge. */
export function forgetBadge(tabId: number): void {
  shown.delete(tabId);
}
