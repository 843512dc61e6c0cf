import type { Dice } from './dice';

/** Stands for a name that no object of ours may have; written into the text at the end. */
const prototypeKey = '@@proto@@';

const values: readonly unknown[] = [
  null,
  true,
  '',
  'NaN',
  '12',
  [],
  {},
  [[]],
  0,
  -1,
  0.5,
  1e308,
  -1e308,
  5e-324,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  86_400_000,
  4_102_444_800_000,
  'tiktok/feed',
  'tiktok/rest',
  'own.example.org/feed',
  'nosuch/feed',
  'tiktok/feed+youtube/shorts',
  'youtube/shorts+tiktok/feed',
  '2026-11-19',
  '2026-11-23',
  '2026-02-30',
  '9999-12-31',
  'focused',
  'background',
  '\u0000',
  '\u{1f600}',
  'x'.repeat(600),
];

type Box = Record<string, unknown> | unknown[];
const isBox = (value: unknown): value is Box => typeof value === 'object' && value !== null;

/** Every box of a value that has something in it, as deep as files of ours go. */
function boxesIn(value: unknown, deep = 8): Box[] {
  if (!isBox(value) || deep === 0) return [];
  const inside = Object.values(value).flatMap((one) => boxesIn(one, deep - 1));
  return Object.keys(value).length > 0 ? [value, ...inside] : inside;
}

const set = (box: Box, key: string, value: unknown) => {
  (box as Record<string, unknown>)[key] = value;
};

type Change = (box: Box, key: string, dice: Dice) => void;
const changes: readonly Change[] = [
  (box, key) => {
    if (Array.isArray(box)) box.splice(Number(key), 1);
    else delete box[key];
  },
  (box, key, dice) => set(box, key, structuredClone(dice.pick(values))),
  (box, key, dice) => set(box, key, structuredClone(dice.pick(values))),
  (box, key, dice) => {
    const value = (box as Record<string, unknown>)[key];
    if (typeof value !== 'number') return;
    const steps = [1, -1, 60_000, -60_000, 30_000, 3_600_000, -value, -2 * value, value, value * 999, 0.25];
    set(box, key, value + dice.pick(steps));
  },
  (box, key) => {
    const value = structuredClone((box as Record<string, unknown>)[key]);
    if (Array.isArray(box)) box.splice(Number(key), 0, value);
    else box[`${key}s`] = value;
  },
  (box, key, dice) => {
    const other = dice.pick(Object.keys(box));
    const all = box as Record<string, unknown>;
    const before = all[key];
    set(box, key, all[other]);
    set(box, other, before);
  },
  (box, key, dice) => {
    if (Array.isArray(box)) return;
    const name = dice.pick([
      prototypeKey,
      'constructor',
      'toString',
      'tiktok/rest',
      'own.a/feed',
      '5',
      '99',
      '',
    ]);
    box[name] = box[key];
    delete box[key];
  },
  (box, key, dice) => set(box, key, [(box as Record<string, unknown>)[key], dice.pick(values)]),
];

const fields: readonly (readonly [string, readonly unknown[]])[] = [
  ['version', [0, 1, 2, 3, 4, 99, -1, 2.5, '3', null]],
  ['format', ['tosha', 'other', null, 5]],
  ['device', ['abcdefgh1234', 'zyxw98765432', '', 'A', null, 7]],
  ['exportedAt', ['', 'yesterday', 5, null]],
  ['settings', [null, [], {}, { limits: 'none' }, 'x']],
];

function mutateValue(value: unknown, dice: Dice): void {
  if (isBox(value) && !Array.isArray(value) && dice.below(6) === 0) {
    const [name, choices] = dice.pick(fields);
    value[name] = structuredClone(dice.pick(choices));
    return;
  }
  const boxes = boxesIn(value);
  if (boxes.length === 0) return;
  const box = dice.pick(boxes);
  dice.pick(changes)(box, dice.pick(Object.keys(box)), dice);
}

/** The text after a change of what it means; text that is no JSON, or too deep to write, stays. */
export function mutateMeaning(text: string, dice: Dice): string {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    for (let count = 1 + dice.below(3); count > 0; count--) mutateValue(value, dice);
    return JSON.stringify(value).replaceAll(prototypeKey, '__proto__');
  } catch {
    return text;
  }
}
