import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';

const clip = readFileSync(new URL('./clip.webm', import.meta.url));

/** Serves the clip, whole or the range that is asked for. */
export function serveClip(request: IncomingMessage, response: ServerResponse): void {
  const common = { 'content-type': 'video/webm', 'accept-ranges': 'bytes', 'cache-control': 'no-store' };
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '');
  if (!asked) {
    response.writeHead(200, { ...common, 'content-length': clip.length }).end(clip);
    return;
  }
  const [, from, to] = asked;
  const start = from ? Number(from) : Math.max(0, clip.length - Number(to));
  const end = from && to ? Math.min(Number(to), clip.length - 1) : clip.length - 1;
  if (start > end) {
    response.writeHead(416, { 'content-range': `bytes */${clip.length}` }).end();
    return;
  }
  const part = clip.subarray(start, end + 1);
  const range = `bytes ${start}-${end}/${clip.length}`;
  response.writeHead(206, { ...common, 'content-range': range, 'content-length': part.length }).end(part);
}
