/** How the figures came about: the lower half of docs/benchmarks.md. */
export const explanation = `## How it is measured

\`npm run bench\` builds Tosha, starts real browsers on sites that stand in for the real ones, and writes this page.
\`npm run bench -- --help\` tells the options. A cross marks what this run missed.

- **The truth** is written down by the page itself, by a script that knows nothing of Tosha: when its clip plays, stops,
  is seen and is hidden. A clip that loads plays nothing and counts for nothing.
- **A third of the videos are skips**: they are left after half a second of media time, the others after 2.4 s.
- **A background that ends again and again** is stopped by force every 4 s in Chromium; Firefox ends it itself after 1 s
  of idleness.
- **The block screen is drawn** in the first frame in which no video plays and the middle of the page belongs to the screen.
- **CPU** is user and system time of the browser's processes for extensions, from \`/proc\`, in steps of 10 ms. Chromium's
  has only Tosha in it and ends when nothing is watched. Firefox has one for all add-ons, its own included, so a second
  Firefox without Tosha does the same at the same time. The figure to beat (LeechBlock NG 1.7.2, 250 ms a minute, of which a
  third is asked for) was measured in Chromium.
- **Five years** are 1825 days of sample data, and the intervals of the last 400 of them, as Tosha would keep them.
- **Ten years of heavy use** are 3,650 days of 20 sections, 10 events on each, and 192 intervals on each of the last 400 of
  them: older ones are pruned (700,000 in all; \`npm run soak\` prunes them day by day, and every total stays). The memory of
  an export is what the browser's own process and those of its extensions have more than before, at most.
- **What is counted** is taken with two browsers of each kind side by side, costs in one of each, times with nothing else
  running. Other work on the machine shows in times and costs, not in counts.`;
