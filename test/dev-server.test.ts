import { join } from 'node:path';
import { createServer } from 'vite';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

test('given the development server, the page and the scripts that it names are served', async () => {
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'silent',
    cacheDir: join(root, 'node_modules/.vite-dev-test'),
    server: { port: 0, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    await server.listen();
    const [address = ''] = server.resolvedUrls?.local ?? [];
    const read = async (path: string): Promise<{ status: number; text: string }> => {
      const response = await fetch(new URL(path, address));
      return { status: response.status, text: await response.text() };
    };
    const page = await read('/');
    const script = /<script type="module" src="([^"]*main[^"]*)"/.exec(page.text)?.[1] ?? 'no script';
    const main = await read(script);
    expect([script, main.status]).toEqual([script, 200]);
    const ours = [...main.text.matchAll(/from "(\/[^"]*\/src\/[^"]*)"/g)].map(([, path = '']) => path);
    expect(ours.length).toBeGreaterThan(0);
    for (const path of ours) expect([path, (await read(path)).status]).toEqual([path, 200]);
  } finally {
    await server.close();
  }
});
