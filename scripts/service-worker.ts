import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { build, type Plugin } from 'vite';

/** One file that the service worker keeps. A file whose name holds a hash of its content needs no revision. */
interface BuiltFile {
  readonly url: string;
  readonly revision: string | null;
}

/**
 * Builds `entry` into `service-worker.js` beside the app when that is written, as one classic script that knows all of its files.
 * The development server and the tests have no service worker.
 */
export function serviceWorker(entry: string): Plugin {
  let folder = '';
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved: ({ root, build: { outDir } }) => {
      folder = resolve(root, outDir);
    },
    closeBundle: async () => {
      await build({
        configFile: false,
        logLevel: 'warn',
        publicDir: false,
        define: { builtFiles: JSON.stringify(filesOf(folder)), 'process.env.NODE_ENV': '"production"' },
        build: {
          outDir: folder, emptyOutDir: false, copyPublicDir: false,
          rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: 'service-worker.js' } },
        },
      });
    },
  };
}

/** Returns the files of a built app, each with the address at which it is served, in a stable order. */
export function filesOf(folder: string): readonly BuiltFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile() && path !== 'service-worker.js')
    .map((path) => ({ path, url: path.split(sep).join('/') }))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ path, url }) => ({ url, revision: /^assets\/.*-[\w-]{8}\.\w+$/.test(url) ? null : hashOf(join(folder, path)) }));
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex').slice(0, 16);
}
