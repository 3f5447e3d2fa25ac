import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { flows, locales, readSample } from './flows.ts';

const folder = dirname(createRequire(import.meta.url).resolve('bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd'));
const files = readdirSync(folder).map((fileName) => ({ fileName, contents: readFileSync(join(folder, fileName), 'utf8') }));

it('every sample is BPMN 2.0 by the schema of the standard', async () => {
  const { errors, valid } = await validateXML({
    xml: Object.keys(flows).flatMap((flow) => locales.map((locale) => ({ fileName: `${flow}.${locale}.bpmn`, contents: readSample(flow, locale) }))),
    schema: files.filter(({ fileName }) => fileName === 'BPMN20.xsd'),
    preload: files.filter(({ fileName }) => fileName !== 'BPMN20.xsd'),
  });
  expect(errors).toEqual([]);
  expect(valid).toBe(true);
});
