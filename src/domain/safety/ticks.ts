import { type SafetyKind, safetyKinds } from '../resources/safety/platform';
import type { Ticks } from '../ticks';
import { isDue } from './is-due';

/** The id of the tick that says that somebody uses a platform. */
export function hasId(platform: string): string {
  return `has/${platform}`;
}

/** The id of the tick of a setting. */
export function settingId(platform: string, kind: SafetyKind): string {
  return `${platform}/${kind}`;
}

/**
 * The ids of the settings that were done half a year or more before `day` (`YYYY-MM-DD`), on the platforms that
 * somebody uses. It asks the ticks alone, so that the popup does not carry every address.
 */
export function dueSettings(ticks: Ticks, day: string): string[] {
  return Object.keys(ticks).filter((id) => {
    const [platform = '', kind] = id.split('/');
    const on = ticks[id];
    return (
      ticks[hasId(platform)] !== undefined &&
      safetyKinds.some((one) => one === kind) &&
      on !== undefined &&
      isDue(on, day)
    );
  });
}
