import { colourStyle } from '../screen-style';

/** The rules of a cover over one video; it is a container, so that it fits a small card and a whole player. */
const rules: readonly string[] = [
  '.over, .over * { box-sizing: border-box; margin: 0; padding: 0; }',
  `.over { position: absolute; inset: 0; display: grid; align-items: safe center; justify-items: center; overflow: auto;
    container-type: size; background: color-mix(in srgb, var(--paper) 92%, transparent); color: var(--ink);
    text-align: center; cursor: default; border-radius: inherit; scrollbar-width: thin; scrollbar-color: var(--line) transparent;
    font: 400 16px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }`,
  '.over.card, .over.strict { background: var(--paper); }',
  '.inner { display: grid; gap: 12px; justify-items: center; padding: 16px; max-inline-size: 340px; min-inline-size: min(232px, 100%); }',
  '.bowl-body { fill: var(--accent); }',
  '.bowl-steam { stroke: var(--steam); stroke-width: 2; fill: none; stroke-linecap: round; }',
  '.inner .bowl { inline-size: 40px; block-size: 40px; }',
  '.what { font-size: 18px; font-weight: 650; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }',
  '.why { color: var(--ink-2); font-size: 15px; text-wrap: balance; }',
  '.choices { display: grid; gap: 8px; inline-size: 100%; }',
  `.choices button { font: inherit; font-weight: 600; cursor: pointer; min-block-size: 44px; padding: 8px 16px; border-radius: 12px;
    border: 1px solid transparent; background: var(--accent-soft); color: var(--accent); }`,
  '.choices button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }',
  '.choices .first { background: var(--accent); color: var(--accent-ink); }',
  '.choices .show { background: var(--card); border-color: var(--line); color: var(--ink-2); }',
  '.card .inner { padding: 8px; gap: 6px; min-inline-size: 0; }',
  '.card .bowl { inline-size: 28px; block-size: 28px; }',
  '.card .what { font-size: 14px; }',
  '.card .why { font-size: 13px; line-height: 1.3; }',
  '.card .choices { display: flex; flex-wrap: wrap; justify-content: center; gap: 6px; }',
  '.card .choices button { min-block-size: 30px; padding: 3px 10px; font-size: 13px; border-radius: 9px; }',
  // What is to be done comes before the picture, and before the reasons.
  '@container (max-height: 380px) { .player .bowl { display: none; } .player .inner { padding: 8px; gap: 8px; } }',
  '@container (max-height: 320px) { .player .why { display: none; } }',
  '@container (max-height: 240px) { .card .bowl { display: none; } }',
  '@container (max-height: 300px) { .card .why { display: none; } }',
  '@container (max-width: 150px) { .card .what { font-size: 12px; } }',
  '@media (forced-colors: active) { .over { background: Canvas; } .choices button { border-color: ButtonBorder; } }',
];

/** As few rules as can be: each one that a script adds costs time, and a page may have many covers. */
export const itemStyle: readonly string[] = [...colourStyle, `@media all { ${rules.join('\n')} }`];
