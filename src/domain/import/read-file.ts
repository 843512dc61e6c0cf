import { type BroughtFile, type ReadingContext, type Reason, Refused } from './history';
import {
  isTimeTracker,
  isTimeTrackerCsv,
  readTimeTracker,
  readTimeTrackerCsv,
  readTimeTrackerRecords,
} from './read-time-tracker';
import { readTosha } from './read-tosha';
import { isWebActivity, isWebActivityCsv, readWebActivity, readWebActivityCsv } from './read-web-activity';

/** A larger file is not read: 300 MB. */
export const mostBytes = 300_000_000;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused('damaged');
  }
}

function readList(list: readonly unknown[], context: ReadingContext): BroughtFile {
  const [first] = list;
  if (typeof first !== 'object' || first === null) throw new Refused('unknown');
  if (isWebActivity(list)) return readWebActivity(list, context);
  if ('host' in first && 'focus' in first) return readTimeTrackerRecords(list, context);
  throw new Refused('unknown');
}

function readJson(text: string, context: ReadingContext): BroughtFile {
  const file = parse(text);
  if (Array.isArray(file)) return readList(file, context);
  if (typeof file !== 'object' || file === null) throw new Refused('unknown');
  const fields = file as Readonly<Record<string, unknown>>;
  if (fields.format === 'tosha') return readTosha(fields, context);
  if (isTimeTracker(fields)) return readTimeTracker(fields, context);
  throw new Refused('unknown');
}

function readCsv(text: string, context: ReadingContext): BroughtFile {
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line !== '');
  if (isWebActivityCsv(lines)) return readWebActivityCsv(lines, context);
  if (isTimeTrackerCsv(lines)) return readTimeTrackerCsv(lines, context);
  throw new Refused('unknown');
}

/**
 * Reads the text of a file that can be brought in: Tosha's own, or those of Time Tracker and Web Activity Time Tracker.
 * One bad row refuses the file as a whole; only settings are read field by field, as they always are. Never throws.
 */
export function readFile(
  text: string,
  context: ReadingContext,
): BroughtFile | { readonly error: Reason; readonly where: string } {
  try {
    if (text.length > mostBytes) throw new Refused('tooBig');
    const plain = text.replace(/^\uFEFF/, '').trimStart();
    return /^[[{]/.test(plain) ? readJson(plain, context) : readCsv(plain, context);
  } catch (error) {
    if (error instanceof Refused) return { error: error.reason, where: error.where };
    // Deep nesting can be more than the engine's own stack takes.
    if (error instanceof RangeError) return { error: 'damaged', where: '' };
    throw error;
  }
}
