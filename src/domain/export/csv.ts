/**
 * What a spreadsheet takes for the beginning of a formula: = + - @ and their twins in other widths, also after blanks
 * and what cannot be seen; a tab or a line's end (OWASP, "CSV Injection").
 */
const formula = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

/** One cell: text that could be a formula gets an apostrophe before it, numbers stay numbers; `null` is empty. */
function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  // A semicolon or a tab parts cells in some languages.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a table by RFC 4180, with its end. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join()}\r\n`;
}

/** Without this mark a spreadsheet does not know that the letters are UTF-8. */
export const csvStart = '\ufeff';

/** Milliseconds as whole seconds: a number without a point or comma reads the same in every language. */
export const seconds = (ms: number) => Math.round(ms / 1_000);
