import { expect, test } from 'vitest';
import { processXml } from '../diagram.ts';
import { found, graphicsOf, openDiagram } from '../with-modeler.ts';

const plain = processXml([{ id: 'A', name: 'Принять заказ' }]);
const colored = plain
  .replace('xmlns:di=', 'xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" xmlns:color="http://www.omg.org/spec/BPMN/non-normative/color/1.0" xmlns:di=')
  .replace('id="A_di"', 'id="A_di" bioc:fill="#ffe0b2"');
const ownLabel = colored.replace('</bpmndi:BPMNShape>', '<bpmndi:BPMNLabel color:color="#6b3c00"/></bpmndi:BPMNShape>');

test.each([
  { what: 'no color', xml: plain, fill: 'var(--etom-shape-label, #1b222c)' },
  { what: 'a color that a person gave', xml: colored, fill: 'var(--etom-shape-label-own, #1b222c)' },
  { what: 'a color and one for the name', xml: ownLabel, fill: 'rgb(107, 60, 0)' },
])('the name on $what', async ({ xml, fill }) => {
  const modeler = await openDiagram(xml);
  expect(found(graphicsOf(modeler, 'A').querySelector<SVGTextElement>('text.djs-label')).style.fill).toBe(fill);
});
