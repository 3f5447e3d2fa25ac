import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { format, nasty, nastyReport, report } from './sample.ts';

const schema = readFileSync(join(import.meta.dirname, 'junit.xsd'), 'utf8');
const faults = async (xml: string): Promise<readonly string[]> => (await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema })).errors.map(({ message }) => message);

test('the schema refuses what is wrong', async () => {
  expect(await faults('<testsuites><testsuite/></testsuites>')).not.toEqual([]);
});

test('a file is a suite, a finding a case, and only errors fail', async () => {
  const xml = format('junit');
  expect(await faults(xml)).toEqual([]);
  expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="etom-flow" tests="4" failures="1" errors="0">
  <testsuite name="a.bpmn" tests="1" failures="0" errors="0">
    <testcase name="a.bpmn" classname="a.bpmn" />
  </testsuite>
  <testsuite name="z.bpmn" tests="3" failures="1" errors="0">
    <testcase name="etom/id-known T" classname="z.bpmn"><failure type="etom/id-known" message="What, why. What to do.">z.bpmn:12
Check credit (T): What, why. What to do.
· Assign 1</failure></testcase>
    <testcase name="etom/id-known T" classname="z.bpmn"><system-out>warning: z.bpmn
T: What, why. What to do.</system-out></testcase>
    <testcase name="etom/id-known" classname="z.bpmn"><system-out>info: z.bpmn:12
What, why. What to do.
· Assign 1</system-out></testcase>
  </testsuite>
</testsuites>
`);
});

test.each(nasty)('stays valid: %j', async (text) => {
  expect(await faults(format('junit', { given: nastyReport(text) }))).toEqual([]);
});

test('stays valid without files', async () => {
  expect(await faults(format('junit', { given: { ...report, files: [] } }))).toEqual([]);
});
