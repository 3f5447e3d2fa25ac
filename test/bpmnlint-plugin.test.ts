import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { BpmnModdle } from 'bpmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { configs, rules } from '../src/bpmnlint-plugin.ts';
import { tag, task, wholeFlow as flow } from './bpmn/diagram.ts';

const folder = join(import.meta.dirname, '../dist/bpmnlint-plugin-etom');

/** Resolves the built plug-in by its name, as an installed package would be. */
function createResolver(): object {
  const real = createRequire(import.meta.url);
  const place = (name: string): string => name.replace(/^bpmnlint-plugin-etom/, folder);
  const require = Object.assign((name: string) => real(place(name)) as unknown, { resolve: (name: string) => real.resolve(place(name)) });
  return new NodeResolver({ require: require as NodeJS.Require });
}

describe('the built plug-in', () => {
  const lint = async (xml: string, config: object): Promise<Record<string, { id: string; category: string; message: string }[]>> => {
    if (!existsSync(folder)) throw new Error('dist/bpmnlint-plugin-etom is missing: npm run build:plugin makes it');
    return new Linter({ resolver: createResolver() }).lint((await new BpmnModdle().fromXML(xml)).rootElement, config);
  };

  test('is found by bpmnlint under its name and checks a plain moddle tree', async () => {
    const xml = flow(task('A') + task('B', tag('1.1.1.20')) + task('C', tag('1.1.1.5.')) + task('D', tag('1.1.1.5')));
    const results = await lint(xml, { extends: ['bpmnlint:recommended', 'plugin:etom/recommended'] });
    expect(results['etom/tag-required']).toMatchObject([{ id: 'A', category: 'error', message: expect.stringMatching(/^This task has no eTOM tag/) }]);
    expect(results['etom/id-known']).toMatchObject([{ id: 'B', category: 'error' }]);
    expect(results['etom/id-normalised']).toMatchObject([{ id: 'C', category: 'warn' }]);
  });

  for (const name of Object.keys(rules)) {
    test(`${name} is a rule that can be switched on alone`, async () => {
      expect(await lint(flow(task('D', tag('1.1.1.5'))), { rules: { [`etom/${name}`]: 'error' } })).toEqual({});
    });
  }

  test('recommends what its source recommends', () => {
    const built = createRequire(import.meta.url)(folder) as { configs: object; rules: object };
    expect(built.configs).toEqual(configs);
    expect(Object.keys(built.rules).toSorted()).toEqual(Object.keys(rules).toSorted());
  });
});

describe('the recipe for Camunda Modeler', () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const part = (name: string): string => new RegExp(`<!-- camunda-modeler: ${name} -->\\n\`\`\`js\\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? '';

  /** Bundles the client as the recipe says, with the built plug-in and bpmnlint's resolver, and runs it as the Modeler does. */
  async function plugins(): Promise<readonly { readonly type: string; readonly plugin: { readonly config: object; readonly resolver: object } }[]> {
    const { output } = (await build({
      configFile: false, logLevel: 'error', resolve: { alias: { 'bpmnlint-plugin-etom': folder, bpmnlint: join(import.meta.dirname, '../node_modules/bpmnlint') } },
      plugins: [{ name: 'client', enforce: 'pre', resolveId: (id) => (id.endsWith('client.mjs') ? '\0client' : undefined), load: (id) => (id === '\0client' ? part('client.mjs') : undefined) }],
      build: { write: false, minify: false, lib: { entry: 'client.mjs', formats: ['iife'], name: 'client' } },
    }) as unknown as [{ output: readonly [{ code: string }] }])[0];
    const window: { plugins?: Awaited<ReturnType<typeof plugins>> } = {};
    runInNewContext(output[0].code, { window });
    return window.plugins ?? [];
  }

  test('registers the rules for both kinds of diagrams, and they find what is wrong in a plain moddle tree', async () => {
    const registered = await plugins();
    expect(registered.map(({ type }) => type)).toEqual(['lintRules.bpmn', 'lintRules.cloud-bpmn']);
    const xml = flow(task('A') + task('B', tag('1.1.1.20')) + task('C', tag('1.1.1')) + task('D', tag('1.1.1.5')));
    for (const { plugin: { config, resolver } } of registered) {
      const results = await new Linter({ resolver }).lint((await new BpmnModdle().fromXML(xml)).rootElement, config);
      expect(Object.fromEntries(Object.entries(results).map(([rule, found]) => [rule, found.map(({ id }) => id)]))).toEqual({
        'etom/tag-required': ['A'], 'etom/id-known': ['B'], 'etom/id-level': ['C'],
      });
    }
  });

  test('has an index that names its script', () => {
    const module = { exports: {} as { name?: string; script?: string } };
    runInNewContext(part('index.js'), { module });
    expect(module.exports).toEqual({ name: 'eTOM rules', script: './client.js' });
  });
});
