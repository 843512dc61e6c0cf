/** The rules of a cover over one video; it is a container, so that it fits a small card and a whole player. */
export const itemStyle: readonly string[] = [
  '.over, .over * { box-sizing: border-box; margin: 0; padding: 0; }',
  `.over { position: absolute; inset: 0; display: grid; place-items: center; overflow: auto; container-type: size;
    background: color-mix(in srgb, var(--paper) 96%, transparent); color: var(--ink); text-align: center; cursor: default;
    backdrop-filter: blur(28px); border-radius: inherit; letter-spacing: normal; word-spacing: normal;
    font: 400 16px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }`,
  '.over.strict { background: var(--paper); }',
  '.inner { display: grid; gap: 12px; justify-items: center; padding: 16px; max-inline-size: 340px; }',
  '.inner .bowl { inline-size: 40px; block-size: 40px; }',
  '.bowl-body { fill: var(--accent); }',
  '.bowl-steam { stroke: var(--steam); stroke-width: 2; fill: none; stroke-linecap: round; }',
  '.what { font-size: 18px; font-weight: 650; line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; }',
  '.why { color: var(--ink-2); font-size: 15px; text-wrap: balance; }',
  '.choices { display: grid; gap: 8px; inline-size: 100%; min-inline-size: 160px; }',
  `.choices button { font: inherit; font-weight: 600; min-block-size: 44px; padding: 8px 16px; cursor: pointer; border-radius: 12px;
    border: 1px solid transparent; background: var(--accent-soft); color: var(--accent); }`,
  '.choices .first { background: var(--accent); color: var(--accent-ink); }',
  '.choices .show { background: none; border-color: var(--line); color: var(--ink-2); }',
  '.choices button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }',
  '.over.card .bowl { display: none; }',
  '.over.card .inner { padding: 8px; gap: 6px; }',
  '.over.card .what { font-size: 14px; }',
  '.over.card .choices { display: flex; flex-wrap: wrap; justify-content: center; gap: 6px; min-inline-size: 0; }',
  '.over.card .choices button { min-block-size: 30px; padding: 3px 10px; font-size: 13px; border-radius: 9px; }',
  '@container (max-height: 320px) { .inner .bowl, .why { display: none; } .inner { padding: 8px; gap: 8px; } }',
  '@container (max-width: 150px) { .over.card .what { font-size: 12px; } }',
  '@media (forced-colors: active) { .over { background: Canvas; } .choices button { border-color: ButtonBorder; } }',
];
