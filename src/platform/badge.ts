import { browser } from './browser';

const minute = 60_000;
const colours = { calm: '#0f6b5c', near: '#9a5b00', enough: '#9c3d2a' } as const;

/** What a tab's badge says. */
interface Shown {
  readonly text: string;
  readonly color: string;
}
const shown = new Map<number, Shown>();

/** What the badge says for so many counted ms left (`null`: no limit). It is at most three characters wide. */
export function badgeText(left: number | null): string {
  if (left === null) return '';
  if (left <= 0) return '0';
  if (left < minute) return '<1';
  const minutes = Math.ceil(left / minute);
  return minutes < 100 ? String(minutes) : `${Math.floor(minutes / 60)}h`;
}

function badgeColour(left: number | null, warnMs: number): string {
  if (left === null || left > warnMs) return colours.calm;
  return left > 0 ? colours.near : colours.enough;
}

/** Shows what is left on a tab of short video; does nothing when the badge says so already. */
export async function showBadge(tabId: number, left: number | null, warnMs: number): Promise<void> {
  const next = { text: badgeText(left), color: badgeColour(left, warnMs) };
  const before = shown.get(tabId);
  if (before?.text === next.text && before.color === next.color) return;
  shown.set(tabId, next);
  // Firefox for Android has no badges.
  const { action } = browser as { action: Partial<typeof browser.action> };
  try {
    await action.setBadgeText?.({ tabId, text: next.text });
    await action.setBadgeBackgroundColor?.({ tabId, color: next.color });
    await action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile, or is one that has not been shown yet: the next beat tries again.
    shown.delete(tabId);
  }
}

/** Forgets what a tab showed: a navigation clears its badge. */
export function forgetBadge(tabId: number): void {
  shown.delete(tabId);
}
