import { type BackupHead, type BackupList, backupRow, type StoredLists } from '../backup';

/** The beginning of the file: everything but its lists. */
export function headText(head: BackupHead): string {
  return JSON.stringify(head, null, 1).replace(/\n\}$/, '');
}

/** Some rows of a list of the file, one a line. `isFirst`: nothing of this list comes before them. */
export function rowsText<N extends BackupList>(
  list: N,
  rows: readonly StoredLists[N][],
  isFirst: boolean,
): string {
  const lines = rows.map((row) => `\n  ${JSON.stringify(backupRow(list, row))}`);
  return (isFirst || lines.length === 0 ? '' : ',') + lines.join(',');
}

/** What stands before and after the rows of a list. */
export const listText = (list: BackupList): readonly [before: string, after: string] => [
  `,\n "${list}": [`,
  '\n ]',
];

/** The end of the file. */
export const endText = '\n}\n';
