import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { decodeXml, isActivityToTag, mirrorTags, readDefinitions, readTags, tagExtension, walk, writeDefinitions } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import { throughPlain } from './diagram.ts';

const folder = process.env['ETOM_CORPUS'] ?? join(import.meta.dirname, '../../../shared/corpus');
const files = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bpmn')).toSorted() : [];

describe.skipIf(files.length === 0)('files of other tools (skipped where ETOM_CORPUS names no folder)', () => {
  for (const name of files) {
    test(`${name} opens, and tags on every activity survive writing and reading`, async () => {
      const xml = decodeXml(readFileSync(join(folder, name)));
      const { definitions } = await readDefinitions(xml);
      const activities: ModdleElement[] = [];
      walk(definitions, (element) => {
        if (isActivityToTag(element)) activities.push(element);
      });
      activities.forEach((element, index) => {
        expect(readTags(element).tags).toEqual([]);
        element.set('extensionElements', tagExtension(element, [{ processId: `1.1.1.${(index % 7) + 1}`, edition: 'gost-r-53633', functions: ['a'] }]));
      });
      mirrorTags(definitions, () => 'Name');
      const tagsOf = async (text: string): Promise<Map<unknown, unknown>> => {
        const found = new Map<unknown, unknown>();
        walk((await readDefinitions(text)).definitions, (element) => {
          if (isActivityToTag(element)) found.set(element.id, readTags(element));
        });
        return found;
      };
      const written = await writeDefinitions(definitions);
      const expected = new Map(activities.map((element) => [element.id, readTags(element)]));
      expect(await tagsOf(written)).toEqual(expected);
      expect(await tagsOf(await throughPlain(written))).toEqual(expected);
    });
  }
});
