import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isActivityToTag, newDiagramXml, newProcessId, readDefinitions, readTags, renewProcessIds } from '../../src/bpmn/index.ts';
import type { ModdleElement } from '../../src/bpmn/index.ts';
import { file, find, read, task } from './diagram.ts';

const processOf = (definitions: ModdleElement): ModdleElement => {
  const [process] = (definitions.get('rootElements') as ModdleElement[]).filter(({ $type }) => $type === 'bpmn:Process');
  if (process === undefined) throw new Error('no process');
  return process;
};

describe('newDiagramXml', () => {
  test('is one named process that is not executable, on an empty plane', async () => {
    const { definitions, warnings } = await readDefinitions(newDiagramXml('Заказ'));
    const process = processOf(definitions);
    expect(warnings).toEqual([]);
    expect(process.name).toBe('Заказ');
    expect(process.get('isExecutable')).toBe(false);
    expect(process.get('flowElements')).toEqual([]);
    const [diagram] = definitions.get('diagrams') as ModdleElement[];
    expect(diagram).toHaveProperty('plane.bpmnElement', process);
  });

  test('takes any name, keeps what XML can hold of it, and has an ID that no other has', async () => {
    const unit = fc.oneof(fc.constantFrom('<', '&', '"', "'", '\n', '\t', ']]>'), fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }));
    await fc.assert(fc.asyncProperty(fc.string({ unit, maxLength: 20 }), async (name) => {
      const [one, other] = await Promise.all([newDiagramXml(name), newDiagramXml(name)].map(async (xml) => processOf(await read(xml))));
      expect(one?.name).toBe(name.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''));
      expect(one?.id).not.toBe(other?.id);
    }), { numRuns: 50 });
  });
});

test('a new diagram takes the ID that a call names already, and tags with any text', async () => {
  const tags = [{ processId: '1.1.1.5', edition: 'a<b>&"', functions: ['credit-check', 'x'] }, { processId: '1.1.1.6', functions: [] }];
  const process = processOf(await read(newDiagramXml('Credit', { id: newProcessId().replace('Process_', 'Process_of_'), tags })));
  expect(process.id).toMatch(/^Process_of_/);
  expect(readTags(process)).toEqual({ tags, recovered: false });
});

describe('renewProcessIds', () => {
  test('gives each process a new ID, and what refers to it within the file follows', async () => {
    const xml = file(`
      <bpmn:collaboration id="C"><bpmn:participant id="A" processRef="P1" /></bpmn:collaboration>
      <bpmn:process id="P1" name="P1">${task('T')}
        <bpmn:callActivity id="inside" calledElement="P2" /><bpmn:callActivity id="prefixed" calledElement="tns:P2" />
        <bpmn:subProcess id="S"><bpmn:callActivity id="deep" calledElement="P1" /></bpmn:subProcess>
        <bpmn:callActivity id="outside" calledElement="P9" /><bpmn:callActivity id="nowhere" />
      </bpmn:process>
      <bpmn:process id="P2"><bpmn:supports>P1</bpmn:supports></bpmn:process>
      <bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="L" bpmnElement="C"><bpmndi:BPMNShape id="Z" bpmnElement="A" /></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
    'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:tns="urn:test"');
    const renewed = await renewProcessIds(xml);
    const { definitions, warnings } = await readDefinitions(renewed);
    const p1 = find(definitions, 'T').$parent?.id;
    const called = (id: string): unknown => find(definitions, id).get('calledElement');
    expect(warnings).toEqual([]);
    expect(p1).toMatch(/^Process_[a-z0-9]{10}$/);
    expect((find(definitions, 'A').get('processRef') as ModdleElement).id).toBe(p1);
    expect(called('deep')).toBe(p1);
    expect(called('prefixed')).toBe(`tns:${String(called('inside'))}`);
    expect(called('inside')).not.toBe('P2');
    expect([called('outside'), called('nowhere')]).toEqual(['P9', undefined]);
    expect(find(definitions, String(p1)).name).toBe('P1');
    expect(isActivityToTag(find(definitions, 'T'))).toBe(true);
    expect(await renewProcessIds(xml)).not.toBe(renewed);
  });
});
