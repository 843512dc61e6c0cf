/** The parts of a stand-in page. */
export interface Shell {
  readonly title: string;
  readonly body: string;
  /** Script that runs first of all, before `/site.js`. */
  readonly first?: string;
  /** Without the site's own script. */
  readonly bare?: boolean;
}

const style = `
  * { box-sizing: border-box; margin: 0; }
  html, body { height: 100%; font: 16px system-ui; background: #111; color: #eee; }
  a { color: #8cf; margin-inline-end: 1em; }
  #feed { position: relative; height: 100vh; overflow: hidden; }
  #feed video { position: absolute; inset: 0; width: 100%; height: 100%; object-fit: contain; background: #000; }
  nav { position: absolute; z-index: 1; padding: 8px; }
  textarea { display: block; width: 20em; height: 4em; margin: 8px; }
`;

/** A whole page. Both its inline script and its sub-resource call the server, so a test can tell whether either ran. */
export function htmlPage({ title, body, first = '', bare = false }: Shell): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
<script>window.siteRan = true; fetch('/inline-script-ran');</script>
${first}
${bare ? '' : '<script src="/site.js" defer></script>'}
</head>
<body>
${body}
</body>
</html>`;
}
