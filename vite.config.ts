import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { bpmnlintPackage } from './scripts/bpmnlint-package.ts';
import { launchOptions } from './scripts/chromium.mjs';
import { contentSecurityPolicy, securityHeaders } from './scripts/content-security-policy.ts';
import { serviceWorker } from './scripts/service-worker.ts';
import { mutants } from './test/validation/mutants.ts';

const root = import.meta.dirname;
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string; license: string; dependencies: Record<string, string>;
};
const at = (...path: string[]) => join(root, ...path);

/** The doors of the package that code may import, by file name. */
const doors = {
  index: at('src/library.ts'),
  modeling: at('src/modeling/index.ts'),
  'fast-canvas': at('src/modeling/fast-canvas/index.ts'),
  validation: at('src/validation/index.ts'),
};

/** A script that comes from a package of `dependencies`; their style sheets and fonts are bundled. */
function isDependency(id: string): boolean {
  const name = /^(?:@[^/]+\/)?[^/.][^/]*/.exec(id)?.[0] ?? '';
  return name in manifest.dependencies && !/\.(?:css|woff2?|svg)(?:\?|$)/.test(id);
}

/** `vite build` (no mode): the app. */
const app: ViteUserConfig = {
  root: at('src/app'),
  base: './',
  plugins: [contentSecurityPolicy(), serviceWorker(at('src/service-worker.ts'))],
  build: {
    outDir: at('dist/app'), emptyOutDir: true, assetsInlineLimit: 0, chunkSizeWarningLimit: 1500,
    // The catalogues come beside the code and not within it: fetched at the same time, and kept when only the code changes.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'palette', test: /[\\/]palette[\\/][^\\/]+\.json$/ }] } } },
  },
  // The page names a script above its own folder, which a browser cannot ask for: the development server answers in its place.
  resolve: { alias: [{ find: /^\/main\.ts$/, replacement: at('src/main.ts') }] },
  server: { host: '127.0.0.1', fs: { allow: [root] } },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, headers: securityHeaders },
};

/** `vite build --mode library`: ES modules that leave the dependencies to the reader's own bundler. */
const library: ViteUserConfig = {
  root: at('src'),
  base: './',
  publicDir: false,
  build: {
    // As a library Vite puts no helper of its own around dynamic imports: the reader's Vite brings one of the same name.
    lib: { entry: doors, formats: ['es'] },
    outDir: at('dist/lib'), emptyOutDir: true, cssCodeSplit: false, minify: false,
    rolldownOptions: {
      external: isDependency,
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: (asset) => (asset.names.some((name) => name.endsWith('.css')) ? 'style.css' : 'assets/[name]-[hash][extname]'),
      },
    },
  },
};

/** A self-contained bundle for Node: no dependency is left outside. */
function nodeBundle(entries: Readonly<Record<string, string>>, folder: string, format: 'es' | 'cjs'): ViteUserConfig {
  return {
    root: at('src'),
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true, outDir: folder, emptyOutDir: true, target: 'node20',
      rolldownOptions: { input: { ...entries }, output: { format, entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' } },
    },
  };
}

/** `vite build --mode cli`: the command line and its further threads. */
const cli = nodeBundle({ main: at('src/cli/main.ts'), worker: at('src/cli/worker.ts') }, at('dist/cli'), 'es');

/** `vite build --mode plugin`: the plug-in of bpmnlint. */
const plugin: ViteUserConfig = {
  ...nodeBundle({ plugin: at('src/bpmnlint-plugin.ts') }, at('dist/bpmnlint-plugin-etom'), 'cjs'),
  plugins: [bpmnlintPackage(manifest)],
};

const test: ViteUserConfig['test'] = {
  root,
  // A machine that is busy with something else is no reason to fail.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // A core stays idle for half of the time otherwise.
  maxWorkers: 2,
  projects: [
    {
      extends: true,
      plugins: [mutants()],
      test: {
        name: 'node',
        environment: 'node',
        // Most of the time would go into loading the same modules for each file; what a test stubs it puts back.
        isolate: false,
        include: ['test/**/*.test.ts'],
        exclude: ['test/**/*.browser.test.ts'],
      },
    },
    {
      extends: true,
      // Found while a test already runs, a dependency would reload the page under it.
      optimizeDeps: {
        include: [
          'bpmn-js/lib/Modeler.js', 'bpmn-js/lib/NavigatedViewer.js', 'bpmn-js-create-append-anything', 'bpmn-js-i18n/translations/ru.js', 'bpmn-moddle', 'bpmnlint/rules/*.js',
          'diagram-js/lib/core/Canvas.js', 'diagram-js/lib/core/ElementRegistry.js', 'diagram-js/lib/core/GraphicsFactory.js',
          'diagram-js/lib/draw/BaseRenderer.js', 'diagram-js/lib/features/popup-menu/PopupMenu.js',
          'fast-check', 'fflate', 'idb', 'intl-messageformat', 'lucide', 'papaparse', 'saxen', 'tinykeys', 'valibot',
          '@orama/stemmers/english', '@orama/stemmers/russian', 'lit', 'lit/directives/guard.js', 'lit/directives/keyed.js', 'lit/directives/live.js', 'lit/directives/repeat.js',
          ...['button', 'dialog', 'drawer', 'dropdown', 'dropdown-item', 'input', 'split-panel', 'switch', 'textarea']
            .map((name) => `@awesome.me/webawesome/dist/components/${name}/${name}.js`),
          '@awesome.me/webawesome/dist/translations/ru.js',
        ],
      },
      test: {
        name: 'browser',
        include: ['test/**/*.browser.test.ts'],
        browser: {
          enabled: true,
          headless: true,
          screenshotFailures: false,
          provider: playwright({ launchOptions: launchOptions() }),
          instances: [{ browser: 'chromium' }],
          viewport: { width: 1280, height: 720 },
        },
      },
    },
  ],
};

const builds: Readonly<Record<string, ViteUserConfig>> = { library, cli, plugin };

// In tests: Lit says at each load that it is in dev mode where it is resolved as for development, and Vite that it optimizes.
const quiet: ViteUserConfig = { logLevel: 'warn', resolve: { conditions: ['module', 'browser', 'production'] } };

export default defineConfig(({ mode }) => builds[mode] ?? { ...app, ...(mode === 'test' ? quiet : {}), test });
