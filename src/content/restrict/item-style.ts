/** The rules of a cover over one video; it is a container, so that it fits a small card and a whole player. */
export const itemStyle: readonly string[] = [
  `.over { position: absolute; inset: 0; display: grid; align-items: safe center; justify-items: center; overflow: auto;
    container-type: size; background: color-mix(in srgb, var(--paper) 92%, transparent); color: var(--ink);
    text-align: center; cursor: default; border-radius: inherit; scrollbar-width: thin; scrollbar-color: var(--line) transparent;
    font: 400 16px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }`,
  '.over.card, .over.strict { background: var(--paper); }',
  '.inner { display: grid; gap: 12px; justify-items: center; padding: 16px; max-inline-size: 340px; min-inline-size: min(232px, 100%); }',
  '.inner .bowl { inline-size: 40px; block-size: 40px; }',
  '.what { font-size: 18px; font-weight: 650; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }',
  '.why { color: var(--ink-2); font-size: 15px; text-wrap: balance; }',
  '.choices { display: grid; gap: 8px; inline-size: 100%; }',
  `.choices button { font-weight: 600; min-block-size: 44px; padding: 8px 16px; border-radius: 12px;
    border: 1px solid transparent; background: var(--accent-soft); color: var(--accent); }`,
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
