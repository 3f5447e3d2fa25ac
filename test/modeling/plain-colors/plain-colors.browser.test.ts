import { describe, expect, it } from 'vitest';
import { elementOf, graphicsOf, openDiagram } from '../with-modeler.ts';

/** A task whose color, as fill and as stroke, is `color`. */
function painted(color: string): string {
  const text = color.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" targetNamespace="t">
    <bpmn:process id="Process_1"><bpmn:task id="Task_1" name="Painted" /></bpmn:process>
    <bpmndi:BPMNDiagram id="Diagram_1"><bpmndi:BPMNPlane id="Plane_1" bpmnElement="Process_1">
      <bpmndi:BPMNShape id="Shape_1" bpmnElement="Task_1" bioc:fill="${text}" bioc:stroke="${text}"><dc:Bounds x="100" y="100" width="100" height="80" /></bpmndi:BPMNShape>
    </bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

describe('the color that a file gives', () => {
  it.each(['red', '#abc', '#AABBCC80', 'rgb(1, 2, 3)', 'hsl(120deg 50% 50% / 0.5)'])('%s is drawn', async (color) => {
    const modeler = await openDiagram(painted(color));
    const plain = await openDiagram(painted('rgb(9, 9, 9)'));
    const fillOf = (of: typeof modeler): string => graphicsOf(of, 'Task_1').querySelector('rect')?.style.fill ?? '';
    expect(fillOf(modeler)).not.toBe('');
    expect(fillOf(modeler)).not.toBe(fillOf(plain));
  });

  it.each(['url(https://evil.invalid/c.svg#p)', 'var(--x, url(https://evil.invalid/c))', 'context-fill url(//evil.invalid/c)', 'rgb(from url(x) r g b)'])('%s is drawn as if there were none, and kept', async (color) => {
    const modeler = await openDiagram(painted(color));
    const { fill, stroke } = graphicsOf(modeler, 'Task_1').querySelector('rect')?.style ?? {};
    expect([fill, stroke].join(' ')).not.toMatch(/evil|url/);
    expect(elementOf(modeler, 'Task_1').di.get('bioc:fill')).toBe(color);
    expect((await modeler.saveXML()).xml).toContain(`bioc:fill="${color}"`);
  });
});
