import { factsOf } from '../test/round-trip/facts-of.ts';
import { foreignParts, tagForms, tagFormsXml } from '../test/round-trip/tag-forms.ts';
import { openInBareBpmnJs } from './support/bare-bpmn-js.ts';
import { textOf } from './support/text-of.ts';
import { expect, test } from './test.ts';

test('every form of a tag survives a plain bpmn-js in which each step is renamed and moved', async ({ app, browser }) => {
  await app.importXml(tagFormsXml());
  const exported = await textOf(await app.header.export('xml'));
  const { xml, warnings } = await openInBareBpmnJs(browser, exported, { edits: true });
  expect(warnings).toEqual([]);
  expect(xml).toContain('name="Renamed Several"');
  expect(await factsOf(xml)).toEqual(expect.objectContaining(tagForms));
  for (const part of foreignParts) expect(xml).toMatch(part);

  await app.importXml(xml);
  for (const [id, shown] of [['Several', '1.1.1.5'], ['Third', '1.1.1.5.7'], ['Mirror', '1.1.1.7']] as const) await expect(app.canvas.text(id, shown)).toBeAttached();
  expect(await factsOf(await app.saveXml())).toEqual(expect.objectContaining(tagForms));
});
