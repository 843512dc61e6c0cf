import { backupHead, backupLists } from '../../domain/backup';
import { isSectionId } from '../../domain/catalogue';
import { endText, headText, listText, rowsText } from '../../domain/export/backup-text';
import { csvStart } from '../../domain/export/csv';
import { dayLines, daysHead } from '../../domain/export/days-csv';
import { visitLines, visitsHead } from '../../domain/export/visits-csv';
import { now } from '../../platform/clock';
import { readDeviceId } from '../../platform/device-id';
import { beginExport, type Export } from '../../platform/export-store';
import { version } from '../../platform/extension';
import { sectionName } from '../../platform/i18n';
import { settings } from '../state';
import { collect } from './collect';

/** What can be saved: everything, or a table of days or of visits. */
export type FileKind = 'backup' | 'days' | 'visits';

/** How the writing of a file is followed. */
export interface Following {
  /** Is told how much is written, 0 to 1. */
  readonly onProgress: (part: number) => void;
  /** Once aborted nothing more is read, and the writing rejects. */
  readonly signal: AbortSignal;
}

const nameOf = (section: string) => (isSectionId(section) ? sectionName(section) : section);

/** Counts the rows that are written, of `all` of them; throws once the writing is aborted. */
function counter(all: number, { onProgress, signal }: Following): (count: number) => void {
  let done = 0;
  return (count) => {
    signal.throwIfAborted();
    done += count;
    onProgress(Math.min(1, done / Math.max(1, all)));
  };
}

async function writeBackup(stored: Export, following: Following): Promise<Blob> {
  const { counts } = stored;
  const device = await readDeviceId();
  const head = headText(backupHead({ settings: settings.value, device }, now(), version()));
  const onRows = counter(
    backupLists.reduce((sum, list) => sum + counts[list], 0),
    following,
  );
  const write = (list: (typeof backupLists)[number]) =>
    collect(stored.batches(list), (rows, isFirst) => rowsText(list, rows, isFirst), onRows);
  const intervals = await write('intervals');
  const parts: BlobPart[] = [head];
  for (const list of backupLists) {
    const [before, after] = listText(list);
    parts.push(before, ...(list === 'intervals' ? intervals : await write(list)), after);
  }
  return new Blob([...parts, endText], { type: 'application/json' });
}

async function writeTable(stored: Export, kind: 'days' | 'visits', following: Following): Promise<Blob> {
  const onRows = counter(stored.counts[kind === 'days' ? 'days' : 'intervals'], following);
  const lines =
    kind === 'days'
      ? await collect(
          stored.batches('days'),
          (days) => days.map((day) => dayLines(day, nameOf)).join(''),
          onRows,
        )
      : await collect(stored.intervalsByDay(), (rows) => visitLines(rows, nameOf), onRows);
  const head = csvStart + (kind === 'days' ? daysHead : visitsHead);
  return new Blob([head, ...lines], { type: 'text/csv' });
}

/** Writes what is stored as a file, piece by piece. */
export async function writeFile(kind: FileKind, following: Following): Promise<Blob> {
  const stored = await beginExport();
  return kind === 'backup' ? writeBackup(stored, following) : writeTable(stored, kind, following);
}
