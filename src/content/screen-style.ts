/** The colours of everything that stands inside a page, light and dark. */
export const colourStyle: readonly string[] = [
  `:host { --paper: #faf6ef; --card: #fffdf9; --line: #e7dfd2; --ink: #22302d; --ink-2: #5c6a64; --accent: #0f6b5c;
    --accent-ink: #fff; --accent-soft: #dcece6; --steam: #c9971c; --near: #8f5400; color-scheme: light dark; }`,
  `@media (prefers-color-scheme: dark) { :host { --paper: #151b19; --card: #1d2522; --line: #303b37; --ink: #ecebe4;
    --ink-2: #a9b5ae; --accent: #6cc5b0; --accent-ink: #0b1f1a; --accent-soft: #1f3a33; --steam: #e5bd57; --near: #f0b860; } }`,
];

/** The rules of every screen inside a page, one string a rule, as `insertRule` wants them. */
export const screenStyle: readonly string[] = [
  ...colourStyle,
  '* { box-sizing: border-box; margin: 0; padding: 0; }',
  `.screen, .notice { color: var(--ink); letter-spacing: normal; word-spacing: normal;
    font: 400 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
    font-variant-numeric: tabular-nums; }`,
  `.screen { min-block-size: 100%; display: grid; place-items: center; padding: 24px;
    background: radial-gradient(120% 90% at 50% 0, var(--accent-soft), var(--paper) 60%); }`,
  'main { inline-size: min(460px, 100%); text-align: center; }',
  '.bowl { inline-size: 72px; block-size: 72px; margin-inline: auto; display: block; }',
  '.bowl-body { fill: var(--accent); }',
  '.bowl-steam { stroke: var(--steam); stroke-width: 2; fill: none; stroke-linecap: round; }',
  'h1 { font-size: clamp(24px, 6vw, 34px); line-height: 1.15; letter-spacing: -.02em; font-weight: 680; margin-block: 14px 8px; text-wrap: balance; }',
  '.opens { color: var(--ink-2); font-size: 17px; text-wrap: balance; }',
  '.insisted { color: var(--near); margin-block-start: 10px; }',
  `dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(92px, 1fr)); gap: 1px; background: var(--line);
    border: 1px solid var(--line); border-radius: 14px; overflow: hidden; margin-block: 26px; }`,
  'dl div { background: var(--card); padding: 14px 8px; display: flex; flex-direction: column; }',
  'dt { color: var(--ink-2); font-size: 13px; }',
  'dd { font-size: clamp(17px, 5vw, 22px); font-weight: 650; letter-spacing: -.01em; margin-block-start: auto; }',
  'button { font: inherit; color: inherit; cursor: pointer; border: 0; background: none; border-radius: 10px; }',
  'button:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }',
  `.leave { display: block; inline-size: 100%; padding: 17px; border-radius: 14px; background: var(--accent);
    color: var(--accent-ink); font-size: 18px; font-weight: 650; border: 1px solid transparent; }`,
  // However small the window is, the exit is in it.
  '.leave { position: sticky; inset-block-end: 10px; z-index: 1; }',
  '.opens + .leave, .insisted + .leave { margin-block-start: 20px; }',
  '.extra { margin-block-start: 12px; padding: 10px 14px; color: var(--ink-2); font-size: 15px; min-block-size: 44px; }',
  '.extra:disabled { cursor: default; }',
  '.foot { margin-block-start: 22px; color: var(--ink-2); font-size: 14px; }',
  '.ways { display: inline-block; }',
  '.support { color: var(--accent); font-weight: 600; text-decoration: underline; padding: 4px; min-block-size: 24px; }',
  `.notice { display: flex; align-items: center; gap: 12px; padding: 10px 10px 10px 16px; padding-inline: 16px 10px;
    background: var(--card); border: 1px solid var(--line); border-radius: 26px; font-size: 15px; max-inline-size: min(420px, calc(100vw - 32px));
    box-shadow: 0 2px 6px rgb(0 0 0 / .12), 0 8px 28px rgb(0 0 0 / .18); }`,
  '.offer .yes { padding: 8px 14px; border-radius: 18px; }',
  '.offer { max-inline-size: min(520px, calc(100vw - 32px)); }',
  '.offer .later { flex: none; padding: 8px 10px; color: var(--ink-2); font-size: 14px; }',
  '@media (max-width: 430px) { .offer { flex-wrap: wrap; } .offer p { flex: 1 1 70%; } }',
  '.notice .bowl { inline-size: 24px; block-size: 24px; flex: none; margin: 0; }',
  `.notice.wide { flex-direction: column; border-radius: 18px; padding: 20px; text-align: center;
    max-block-size: calc(100vh - 32px); overflow: auto; }`,
  '.notice.wide .bowl { inline-size: 40px; block-size: 40px; }',
  '.notice h2 { font-size: 19px; font-weight: 650; }',
  '.close { min-inline-size: 32px; min-block-size: 32px; color: var(--ink-2); font-size: 18px; line-height: 1; }',
  `.yes { padding: 12px 22px; border-radius: 12px; background: var(--accent); color: var(--accent-ink); font-weight: 650;
    border: 1px solid transparent; }`,
  // On a short window the exit comes before the picture.
  `@media (max-height: 660px) { .screen { padding-block: 12px; } .bowl { inline-size: 48px; block-size: 48px; }
    h1 { font-size: 26px; margin-block-start: 6px; } dl { margin-block: 16px; } .leave { padding: 14px; }
    .extra { margin-block-start: 6px; } .foot { margin-block-start: 12px; } }`,
];
