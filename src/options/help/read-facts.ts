import { matchesOf } from '../../domain/catalogue';
import { sitesIn } from '../../domain/coverage';
import { hasChanged } from '../../domain/self-check';
import { allowedInPrivate, browserName, version } from '../../platform/extension';
import { language } from '../../platform/i18n';
import { missingHosts } from '../../platform/permissions';
import { readSelfChecks } from '../../platform/self-check-store';
import { countDays } from '../../platform/usage-store';
import { settings, today } from '../state';
import type { Facts } from './report';

/** Reads what a report says. Each fact stands for itself: one that cannot be read does not lose the others. */
export async function readFacts(): Promise<Facts> {
  const [browser, missing, privateWindows, days, checks] = await Promise.all([
    browserName(),
    missingHosts(settings.value),
    allowedInPrivate(),
    countDays().catch(() => null),
    readSelfChecks(),
  ]);
  const { limits, restricted } = settings.value;
  return {
    version: version(),
    browser,
    language: language(),
    missing: sitesIn(settings.value)
      .filter((site) => matchesOf(site).some((match) => missing.includes(match)))
      .map(({ id }) => id),
    privateWindows,
    days,
    limits: limits.length,
    restricted: restricted.on ? restricted.level : 'off',
    changed: Object.entries(checks).flatMap(([id, record]) => (hasChanged(record) ? [id] : [])),
    broken: today.value?.broken ?? true,
  };
}
