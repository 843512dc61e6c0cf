import type { Facts } from '../domain/attention';
import { getSection } from '../domain/catalogue';

/** Watching a short section for 3 minutes without one view means that the site has changed. */
const unfitMs = 3 * 60_000;

/** Notices when the sensor no longer fits a site; `true` once, when that is sure. */
export type FitCheck = (facts: Facts, countedMs: number, views: number) => boolean;

/** A check that is satisfied by the first view of the document. */
export function createFitCheck(): FitCheck {
  let withoutView = 0;
  return ({ section, playing }, countedMs, views) => {
    if (views > 0) withoutView = Number.NEGATIVE_INFINITY;
    if (section && playing && getSection(section).short) withoutView += countedMs;
    if (withoutView < unfitMs) return false;
    withoutView = Number.NEGATIVE_INFINITY;
    return true;
  };
}
