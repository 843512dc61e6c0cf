import { dir, t } from '../../platform/i18n';
import type { Sheet } from './sheet';

/** A portrait that phones show whole, px. */
const [width, height] = [1080, 1350];
const edge = 80;
const inner = width - 2 * edge;
/** Light, whatever the scheme of the page: the colours of the theme on paper. */
const [paper, ink, faint, line, accent, near] = [
  '#fffdf9',
  '#22302d',
  '#5c6a64',
  '#e7dfd2',
  '#0f6b5c',
  '#8f5400',
] as const;
/** The room for two figures side by side, px. */
const figureTall = 140;
/** The room for words over and under the bars, for one more line of a bar's number, and for one section, px. */
const [overBars, underBars, lineTall, rowTall] = [80, 96, 32, 56];
/** How tall the bars are at least and at most, px. */
const [fewest, tallest] = [130, 420];

/** Words broken into lines that fit. */
function linesOf(pen: CanvasRenderingContext2D, words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && pen.measureText(longer).width <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Draws in the direction of reading: `at` and `size` are px from the start of a line. */
function penOf(pen: CanvasRenderingContext2D) {
  const isRtl = dir() === 'rtl';
  pen.direction = dir();
  const from = (at: number) => (isRtl ? width - at : at);
  const write = ({ weight = 400, size }: Look) => {
    pen.font = `${weight} ${size}px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif`;
  };
  return {
    box(at: number, top: number, size: number, tall: number, colour: string): void {
      pen.fillStyle = colour;
      pen.fillRect(isRtl ? width - at - size : at, top, size, tall);
    },
    text(words: string, at: number, base: number, look: Look): void {
      pen.fillStyle = look.colour ?? ink;
      write(look);
      pen.textAlign = look.align ?? 'start';
      pen.fillText(words, from(at), base, look.most ?? inner);
    },
    /** Words broken into lines as wide as `look.most`. */
    lines(words: string, look: Look): string[] {
      write(look);
      return linesOf(pen, words, look.most ?? inner);
    },
    /** Writes a paragraph and says where the next one goes. */
    paragraph(words: string, base: number, look: Look): number {
      const lines = this.lines(words, look);
      for (const [index, one] of lines.entries()) this.text(one, edge, base + index * look.size * 1.25, look);
      return base + lines.length * look.size * 1.25;
    },
  };
}

interface Look {
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly align?: CanvasTextAlign;
  readonly most?: number;
}

type Pen = ReturnType<typeof penOf>;

function drawFigures(pen: Pen, { figures }: Sheet, top: number): number {
  const column = inner / 2;
  for (const [index, { name, value, note }] of figures.entries()) {
    const at = edge + (index % 2) * column;
    const base = top + Math.floor(index / 2) * figureTall;
    pen.text(name, at, base, { size: 30, colour: faint, most: column - 24 });
    pen.text(value, at, base + 54, { size: 50, weight: 650, most: column - 24 });
    pen.text([note ?? ''].flat().join(' '), at, base + 94, { size: 28, colour: faint, most: column - 24 });
  }
  return top + Math.ceil(figures.length / 2) * figureTall;
}

/** The bars begin nearer to the edge than words do. */
const start = edge / 2;
const column = (width - 2 * start) / 7;
const barLook: Look = { size: 28, align: 'center', most: column - 8 };
const valueLook: Look = { ...barLook, weight: 600 };

/** The number over each bar in lines, and the room that all of them need, px. */
function valuesOf(pen: Pen, { bars }: Sheet): { values: string[][]; over: number } {
  const values = bars.map(({ value }) => pen.lines(value, valueLook));
  const most = Math.max(1, ...values.map(({ length }) => length));
  return { values, over: overBars + (most - 1) * lineTall };
}

function drawBars(pen: Pen, sheet: Sheet, top: number, tall: number): number {
  const { bars, goal } = sheet;
  const { values, over } = valuesOf(pen, sheet);
  const most = Math.max(1, goal?.ms ?? 0, ...bars.map(({ ms }) => ms ?? 0));
  const floor = top + over + tall;
  const tops = bars.map(({ ms }) => floor - ((ms ?? 0) / most) * tall);
  for (const [index, from] of tops.entries())
    pen.box(start + (index + 0.2) * column, from, column * 0.6, floor - from, accent);
  pen.box(start, floor, width - edge, 2, line);
  if (goal) {
    const level = floor - (goal.ms / most) * tall;
    for (let at = start; at < width - start - 14; at += 24) pen.box(at, level, 14, 3, near);
    pen.text(goal.label, edge + inner, top + 24, { size: 28, weight: 600, colour: near, align: 'end' });
  }
  for (const [index, { label }] of bars.entries()) {
    const [at, from] = [start + index * column, tops[index] ?? floor];
    for (const [line, words] of (values[index] ?? []).toReversed().entries()) {
      const base = from - 10 - line * lineTall;
      // The goal's line does not run through a number.
      pen.box(at + 8, base - 28, column - 16, 36, paper);
      pen.text(words, at + column / 2, base, valueLook);
    }
    pen.text(label, at + column / 2, floor + 40, { ...barLook, colour: faint });
  }
  return floor + underBars;
}

function drawSections(pen: Pen, { sections }: Sheet, top: number, room: number): void {
  const rows = sections.slice(0, sections.length > room ? room - 1 : room);
  for (const [index, { name, value, part }] of rows.entries()) {
    const base = top + index * rowTall;
    pen.text(name, edge, base, { size: 32, most: inner * 0.7 });
    pen.text(value, edge + inner, base, { size: 32, weight: 600, align: 'end', most: inner * 0.28 });
    pen.box(edge, base + 14, inner, 8, line);
    pen.box(edge, base + 14, inner * part, 8, accent);
  }
  const left = sections.length - rows.length;
  if (left > 0)
    pen.text(t('summaryMore', { count: left }), edge, top + rows.length * rowTall, {
      size: 28,
      colour: faint,
    });
}

/** Draws a summary as a picture for a phone. Throws where the browser draws none. */
export function drawSheet(sheet: Sheet): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('there is no canvas');
  const pen = penOf(context);
  pen.box(0, 0, width, height, paper);
  pen.text(sheet.week, edge, 112, { size: 36, weight: 600, colour: accent });
  let base = pen.paragraph(sheet.sentence, 180, { size: sheet.sentence.length > 58 ? 42 : 52, weight: 680 });
  base = drawFigures(pen, sheet, base + 20);
  if (sheet.good) base = pen.paragraph(sheet.good, base + 16, { size: 34, weight: 600, colour: accent });
  // What room the sections leave goes to the bars.
  const room = height - 100 - base - valuesOf(pen, sheet).over - underBars;
  const rows = Math.min(sheet.sections.length, Math.floor((room - fewest) / rowTall));
  base = drawBars(pen, sheet, base, Math.min(tallest, room - rows * rowTall));
  drawSections(pen, sheet, base, rows);
  pen.text(sheet.made, edge, height - 48, { size: 28, colour: faint });
  return canvas;
}

/** The picture of a summary as a file. */
export function pictureOf(sheet: Sheet): Promise<Blob> {
  return new Promise((done, fail) => {
    drawSheet(sheet).toBlob(
      (blob) => (blob ? done(blob) : fail(new Error('there is no picture'))),
      'image/png',
    );
  });
}
