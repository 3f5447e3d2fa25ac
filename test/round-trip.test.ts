import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import { mirrorTags, readDefinitions, writeDefinitions } from '../src/bpmn/index.ts';
import { factsOf } from './round-trip/facts-of.ts';
import { foreignParts, tagForms, tagFormsXml } from './round-trip/tag-forms.ts';

function descriptor(name: string, file: string): object {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../node_modules', name, 'resources', file), 'utf8')) as object;
}

const camunda = descriptor('camunda-bpmn-moddle', 'camunda.json');
const zeebe = descriptor('zeebe-bpmn-moddle', 'zeebe.json');

/** What stands between our editor and itself. */
const tools: readonly (readonly [string, () => BpmnModdle])[] = [
  ['a plain bpmn-moddle', () => new BpmnModdle()],
  ['the descriptors of Camunda 7', () => new BpmnModdle({ camunda })],
  ['the descriptors of Camunda 8', () => new BpmnModdle({ zeebe })],
];

async function through(moddle: BpmnModdle, xml: string): Promise<string> {
  const { rootElement, warnings } = await moddle.fromXML(xml);
  expect(warnings).toEqual([]);
  return (await moddle.toXML(rootElement, { format: true })).xml;
}

/** Saves as the editor does, mirror included. */
async function saved(xml: string): Promise<string> {
  const { definitions } = await readDefinitions(xml);
  mirrorTags(definitions, () => '');
  return writeDefinitions(definitions);
}

test('the file says what it is meant to say', async () => {
  expect(await factsOf(tagFormsXml())).toEqual(expect.objectContaining(tagForms));
});

describe.each(tools)('every form of a tag, through %s', (_, make) => {
  test.each([
    ['as it is written', (xml: string) => Promise.resolve(xml)],
    ['as our editor saves it', saved],
  ])('%s, twice and back into ours', async (__, prepare) => {
    const before = await prepare(tagFormsXml());
    const after = await through(make(), await through(make(), before));
    expect(await factsOf(after)).toEqual(expect.objectContaining(tagForms));
    for (const part of foreignParts) expect(after).toMatch(part);
    expect(await factsOf(await saved(after))).toEqual(expect.objectContaining(tagForms));
  });
});

test('our editor saves what it read, and saving again changes nothing', async () => {
  const once = await saved(tagFormsXml());
  expect(await saved(once)).toBe(once);
  for (const part of foreignParts) expect(once).toMatch(part);
});
