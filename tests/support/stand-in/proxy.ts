import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { listen } from './listen';

/** Hosts that a browser calls by itself; they are refused, so that they are in no test's record. */
const browsersOwn =
  /(^|\.)(mozilla\.(org|com|net)|firefox\.com|mozgcp\.net|googleapis\.com|gvt1\.com|gstatic\.com|(accounts|clients\d*|update|android\.clients)\.google\.com)$/;

/** Of those, the ones that YouTube's own pages ask. */
const youtubes = /^youtubei?\.googleapis\.com$/;

function tunnel(to: number, socket: Duplex, head: Buffer): void {
  const upstream = connect(to, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) upstream.write(head);
    upstream.pipe(socket).pipe(upstream);
  });
  // A browser that is killed resets its sockets, which is no fault of the test.
  upstream.on('error', () => socket.destroy());
  socket.on('error', () => upstream.destroy());
  socket.on('close', () => upstream.destroy());
}

/** Starts a proxy that leads every `CONNECT`, whatever its host, to the TLS server on 127.0.0.1. */
export async function startProxy(tlsPort: number): Promise<{ server: Server; port: number }> {
  // A request without TLS is sent on to TLS, as the real sites do.
  const server = createServer((request, response) => {
    response.writeHead(301, { location: String(request.url).replace(/^http:/, 'https:') }).end();
  });
  server.on('connect', (request, socket: Duplex, head: Buffer) => {
    const host = String(request.url).replace(/:\d+$/, '');
    if (browsersOwn.test(host) && !youtubes.test(host)) {
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    tunnel(tlsPort, socket, head);
  });
  return { server, port: await listen(server) };
}
