import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { elementOf, openDiagram, savedXml } from '../with-modeler.ts';

test('a name with a line break of a word processor is saved as well-formed XML', async () => {
  const modeler = await openDiagram(processXml([{ id: 'A' }]));
  modeler.get('modeling').updateProperties(elementOf(modeler, 'A'), { name: 'Agree\u000bon \ud83d it' });
  const xml = await savedXml(modeler);
  expect(xml).toContain('name="Agreeon  it"');
  expect(new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')).toBeNull();
});
