import { expect, test } from 'vitest';
import { newDiagramXml } from '../../../src/bpmn/index.ts';
import { openDiagram, savedXml } from '../with-modeler.ts';

test.each([
  ['a prefix of ours that the file uses for something else', 'xmlns:etom="urn:of-somebody-else"', 'urn:of-somebody-else'],
  ['an element of ours that only a later version knows', 'xmlns:etom="urn:etom-flow:tags:1"', 'etom:note'],
])('given %s, the diagram opens, is saved, and keeps it', async (_, declaration, kept) => {
  const note = `<bpmn:extensionElements><etom:note ${declaration} text="kept" /></bpmn:extensionElements>`;
  const xml = newDiagramXml('Foreign').replace(/(<bpmn:process [^>]*?) \/>/, `$1>${note}</bpmn:process>`);
  expect(xml).toContain(note);
  const saved = await savedXml(await openDiagram(xml));
  expect(saved).toContain(kept);
  expect(saved).toContain('text="kept"');
});
