import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SectionId } from '../../../src/domain/catalogue';
import { csvLine } from '../../../src/domain/export/csv';
import { dayLines, daysHead } from '../../../src/domain/export/days-csv';
import { visitLines, visitsHead } from '../../../src/domain/export/visits-csv';
import { addIntervals, addWatched, type StoredInterval } from '../../../src/domain/record';
import { attentionKinds, type DayUsage, emptyDay, timeOf, viewsOf } from '../../../src/domain/usage';

/** Reads a table by the grammar of RFC 4180, section 2; throws where a text does not keep to it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      for (;;) {
        if (at >= text.length) throw new SyntaxError('a quote is not closed');
        if (text[at] === '"' && text[at + 1] === '"') {
          cell += '"';
          at += 2;
        } else if (text[at] === '"') break;
        else cell += text[at++];
      }
      at += 1;
    } else {
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        if (text[at] === '"' || text[at] === '\n') throw new SyntaxError('this has to be quoted');
        cell += text[at++];
      }
    }
    row.push(cell);
    if (text[at] === ',') at += 1;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new SyntaxError('neither a comma nor an end');
  }
  if (row.length > 0) throw new SyntaxError('the last line has no end');
  return rows;
}

/** Each line by the names of the columns. */
function table(text: string): Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(text);
  return rows.map((row) => {
    expect(row).toHaveLength(head.length);
    return Object.fromEntries(row.map((cell, index) => [head[index] ?? '', cell]));
  });
}

describe('a line', () => {
  it('quotes what parts cells in some languages, too', () => {
    expect(csvLine(['a;b', 'a\tb', 'a b', 1, null])).toBe('"a;b","a\tb",a b,1,\r\n');
  });

  it('comes back as it went, but for an apostrophe before what could be a formula', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom('a,b', '"', 'x\r\ny', ';'),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const [read] = parseCsv(csvLine(cells));
        expect(read?.map((one, index) => (one === cells[index] ? one : one.replace(/^'/, '')))).toEqual(
          cells,
        );
      }),
    );
  });

  it.each([...'=+-@＝＋－＠\t\r\n', ' =', '\u200b=', '\ufeff+', '\0-', '\n\n@'])(
    'no spreadsheet takes text that begins with %j for a formula',
    (start) => {
      const text = `${start}cmd|' /C calc'!A0`;
      expect(parseCsv(csvLine(['x', text]))).toEqual([['x', `'${text}`]]);
    },
  );

  it('leaves numbers numbers', () => {
    expect(csvLine([-180, 0, 12, null])).toBe('-180,0,12,\r\n');
  });
});

const start = Date.UTC(2026, 10, 22, 3);
const all = ['youtube/shorts', 'tiktok/feed', 'own.example.com/feed'] as const;
const interval = fc
  .record({
    section: fc.constantFrom<SectionId>(...all),
    kind: fc.constantFrom(...attentionKinds),
    from: fc.integer({ min: 0, max: 40_000_000 }),
    length: fc.integer({ min: 1, max: 3_000_000 }),
    document: fc.constantFrom('one', 'two'),
  })
  .map(
    ({ from, length, ...rest }): StoredInterval => ({
      ...rest,
      start: start + from,
      end: start + from + length,
      from: start + from + 7,
      until: start + from + length + 7,
      day: '2026-11-22',
      zoneOffset: 180,
    }),
  );
const watched = fc.array(
  fc.record({
    section: fc.constantFrom<SectionId>(...all),
    at: fc.constant(start),
    outcome: fc.constantFrom('view' as const, 'skip' as const),
  }),
  { maxLength: 20 },
);
const named = (section: string) => `=${section}, "the"`;

describe('the table of days', () => {
  it('agrees with the day, for any usage', () => {
    fc.assert(
      fc.property(
        fc.array(interval, { maxLength: 15 }),
        watched,
        fc.option(fc.nat()),
        (...[rows, clips, goal]) => {
          const counted = addIntervals(emptyDay('2026-11-22', 'UTC'), start, [], rows);
          const day: DayUsage = { ...addWatched(counted, clips), goal };
          const lines = table(daysHead + dayLines(day, named));
          const seen = new Set([...rows, ...clips].map(({ section }) => section));
          expect(lines.map(({ section }) => section)).toEqual([...seen].sort());
          const rounded = (ms: number) => String(Math.round(ms / 1_000));
          for (const line of lines) {
            const own = new Set([line.section ?? '']);
            expect(line).toMatchObject({
              day: '2026-11-22',
              site: line.section?.split('/')[0],
              name: `'=${line.section}, "the"`,
              seconds: rounded(timeOf(day, own)),
              videos: String(viewsOf(day, own)),
              visits: String(day.visits[line.section ?? ''] ?? 0),
              day_seconds: rounded(timeOf(day, new Set(all))),
              goal_seconds: goal === null ? '' : rounded(goal),
            });
            const byKind = attentionKinds.reduce((sum, kind) => sum + Number(line[kind]), 0);
            expect(Math.abs(byKind - Number(line.seconds))).toBeLessThanOrEqual(2);
          }
        },
      ),
    );
  });

  it('tells of a day of which only videos are known', () => {
    const day = { ...emptyDay('2026-11-22', 'UTC'), skips: { 'tiktok/feed': 3 } };
    expect(dayLines(day, () => 'TikTok')).toBe('2026-11-22,tiktok,tiktok/feed,TikTok,0,0,3,0,0,0,0,0,0,\r\n');
  });
});

describe('the table of visits', () => {
  it('agrees with the day to the second of a visit, for any usage', () => {
    fc.assert(
      fc.property(fc.array(interval, { maxLength: 15 }), (rows) => {
        const day = addIntervals(emptyDay('2026-11-22', 'UTC'), start, [], rows);
        const lines = table(visitsHead + visitLines(rows, named));
        for (const section of all) {
          const own = lines.filter((line) => line.section === section);
          const sum = own.reduce((total, line) => total + Number(line.seconds), 0);
          const ms = timeOf(day, new Set([section]));
          expect(Math.abs(sum - ms / 1_000)).toBeLessThanOrEqual(own.length / 2 + 0.001);
        }
      }),
    );
  });

  it('has the day, the clock on the wall, and how it was watched', () => {
    const part: StoredInterval = {
      section: 'tiktok/feed',
      kind: 'beside',
      start: Date.UTC(2026, 10, 22, 22, 0, 5),
      end: Date.UTC(2026, 10, 22, 22, 10),
      from: 1_000,
      until: 596_000,
      day: '2026-11-22',
      zoneOffset: 180,
      document: 'one',
    };
    const next = { ...part, kind: 'focused' as const, from: 596_000, until: 600_000, end: part.end + 4_000 };
    const later = { ...part, day: '2026-11-23', zoneOffset: -210 };
    expect(visitLines([later, part, next], () => 'TikTok')).toBe(
      '2026-11-22,2026-11-23 01:00:05,2026-11-23 01:10:04,180,tiktok,tiktok/feed,TikTok,focused+beside,599\r\n' +
        '2026-11-23,2026-11-22 18:30:05,2026-11-22 18:40:00,-210,tiktok,tiktok/feed,TikTok,beside,595\r\n',
    );
  });
});
