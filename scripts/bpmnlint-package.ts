import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** What the bundled plug-in exports: configurations and rule factories by name. */
interface Bundle {
  readonly configs: Readonly<Record<string, unknown>>;
  readonly rules: Readonly<Record<string, unknown>>;
}

/**
 * Lays the bundled `plugin.js` out as bpmnlint looks for it: an `index.js` with the configurations, one file a rule
 * (bpmnlint takes paths for rules, not functions), and a package.json under the name that `plugin:etom` stands for.
 */
export function bpmnlintPackage(facts: { readonly version: string; readonly license: string }): Plugin {
  let folder: string;
  return {
    name: 'bpmnlint-package',
    apply: 'build',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    writeBundle: () => {
      const manifest = {
        name: 'bpmnlint-plugin-etom', version: facts.version, license: facts.license,
        description: 'Rules of bpmnlint that check tasks against eTOM', keywords: ['bpmnlint-plugin'],
        type: 'commonjs', main: 'index.js',
      };
      writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
      const require = createRequire(join(folder, 'package.json'));
      const bundle = join(folder, 'plugin.js');
      delete require.cache[bundle];
      const { rules } = require(bundle) as Bundle;
      const names = Object.keys(rules).toSorted();
      mkdirSync(join(folder, 'rules'), { recursive: true });
      for (const name of names) {
        writeFileSync(join(folder, 'rules', `${name}.js`), `module.exports = require('../plugin.js').rules['${name}'];\n`);
      }
      const paths = Object.fromEntries(names.map((name) => [name, `./rules/${name}`]));
      writeFileSync(
        join(folder, 'index.js'),
        `module.exports = { configs: require('./plugin.js').configs, rules: ${JSON.stringify(paths)} };\n`,
      );
    },
  };
}
