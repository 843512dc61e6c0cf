/** The rules of the screens at the door, in a pause and before a little more. */
export const extraStyle: readonly string[] = [
  '.which { color: var(--ink-2); font-size: 15px; margin-block-end: 6px; text-wrap: balance; }',
  '.door { margin-block-start: 20px; }',
  'h1 + .leave { margin-block-start: 20px; }',
  '.door-label { font-size: 15px; font-weight: 600; color: var(--ink-2); margin-block-end: 8px; }',
  '.door-first { color: var(--ink-2); font-size: 14px; min-block-size: 20px; margin-block-start: 8px; }',
  '.options { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: 8px; }',
  `.option { padding: 11px 12px; min-block-size: 44px; border: 1px solid var(--line); border-radius: 12px; background: var(--card);
    font-size: 15px; }`,
  '.option[aria-pressed="true"] { border-color: var(--accent); background: var(--accent-soft); font-weight: 600; }',
  '.option[aria-disabled="true"] { color: var(--ink-2); border-style: dashed; cursor: default; }',
  '.doing { margin-block: 20px; }',
  '.heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }',
  'h1:focus { outline: none; }',
  '.seconds { font-size: 56px; font-weight: 680; line-height: 1.2; margin-block-start: 8px; }',
  '.breathing { display: grid; justify-items: center; gap: 10px; margin-block: 22px; }',
  `.breath { inline-size: 132px; block-size: 132px; border-radius: 50%; background: var(--accent-soft); border: 2px solid var(--accent);
    transform: scale(.55); transition: transform ease-in-out; }`,
  '.breath.full { transform: scale(1); }',
  '.breath-word { font-size: 18px; min-block-size: 26px; }',
  '.doing .option, .doing .hold, .doing .dots { margin-block-start: 16px; }',
  '.doing .option { padding-inline: 20px; }',
  // A ring that fills, so that the words in it can be read all the while.
  `.hold { inline-size: 124px; block-size: 124px; padding: 10px; border-radius: 50%; font-size: 14px; font-weight: 600; line-height: 1.3; text-align: center; touch-action: none;
    user-select: none; -webkit-user-select: none; border: 1px solid var(--line); background: radial-gradient(closest-side, var(--card) 83%,
    transparent 84%), conic-gradient(var(--accent) var(--part, 0%), var(--accent-soft) 0); }`,
  '.breaths { margin-block: 14px 22px; }',
  '.breaths .breathing { margin-block: 18px 4px; }',
  '.extra { text-wrap: balance; }',
  // However small the window is, the exit is in it.
  '.working .leave { position: sticky; inset-block-end: 8px; z-index: 1; }',
  '.working .doing button { scroll-margin-block: 12px 84px; }',
  `.dots { position: relative; block-size: 200px; border: 1px solid var(--line); border-radius: 14px;
    background: var(--card); }`,
  `.dot { position: absolute; inline-size: 44px; block-size: 44px; border-radius: 50%; background: var(--steam);
    transform: translate(-50%, -50%); }`,
  ':host([dir="rtl"]) .dot { transform: translate(50%, -50%); }',
  '.dot-count { color: var(--ink-2); font-size: 14px; margin-block-start: 6px; }',
  `@media (max-height: 660px) { .breath { inline-size: 84px; block-size: 84px; } .breathing { margin-block: 10px; }
    .door { margin-block-start: 12px; } .hold { inline-size: 104px; block-size: 104px; font-size: 13px; } .dots { block-size: 150px; } }`,
  '@media (max-height: 420px) { .working h1 { font-size: 20px; margin-block: 0 4px; } .working .doing { margin-block: 8px; } }',
  '@media (prefers-reduced-motion: reduce) { .breath, .breath.full { transition: none; transform: scale(.8); } }',
  `@media (forced-colors: active) { .hold { forced-color-adjust: none; color: CanvasText; background: radial-gradient(closest-side,
    Canvas 83%, transparent 84%), conic-gradient(Highlight var(--part, 0%), Canvas 0); } }`,
  '@media (forced-colors: active) { .option, .dot, .hold, .breath { border: 2px solid ButtonText; } .option[aria-pressed="true"] { border-color: Highlight; } }',
];
