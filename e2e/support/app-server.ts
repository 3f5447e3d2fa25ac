import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { securityHeaders } from '../../scripts/content-security-policy.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.png': 'image/png', '.json': 'application/json',
  '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2',
};

/** A server of the built app that a test may stop, or let serve a newer version. */
export interface AppServer {
  readonly address: string;
  /** From now on the service worker is another one, as after a release. */
  release(): void;
  stop(): Promise<void>;
}

/** Serves `dist/app` on a free port. */
export async function serveApp(): Promise<AppServer> {
  const folder = join(import.meta.dirname, '../../dist/app');
  let releases = 0;
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const name = path === '/' ? 'index.html' : normalize(path).slice(1);
    readFile(join(folder, name)).then((content) => {
      response.writeHead(200, { ...securityHeaders, 'Content-Type': types[extname(name)] ?? 'application/octet-stream' });
      response.end(name === 'service-worker.js' ? `${content.toString('utf8')}\n// ${releases}` : content);
    }, () => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    release: () => void (releases += 1),
    stop: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
