import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { decodeXml, readDefinitions } from '../../src/bpmn/index.ts';
import { rules, validate } from '../../src/validation/index.ts';
import { tree } from './cases.ts';

const folder = process.env['ETOM_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus');

test.skipIf(!existsSync(folder))('no rule fails on any file of the corpus, at its default or switched on (skipped where ETOM_CORPUS names no folder)', async () => {
  const all = { rules: Object.fromEntries(rules.map(({ name }) => [name, 'warning' as const])) };
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.bpmn2?$/.test(path))) {
    const { definitions } = await readDefinitions(decodeXml(readFileSync(join(folder, file))));
    for (const settings of [{}, all]) {
      const failed = validate(definitions, { tree, settings }).issues.filter(({ message }) => message.key === 'issue.ruleFailed');
      expect({ file, failed }).toEqual({ file, failed: [] });
    }
  }
});
