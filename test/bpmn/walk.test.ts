import { describe, expect, test } from 'vitest';
import { isActivityToTag, isExternal, isWithinExternal, walk } from '../../src/bpmn/index.ts';
import { file, find, flow, read, readPlain, task } from './diagram.ts';

const kinds: readonly (readonly [string, boolean])[] = [
  ...['task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask', 'manualTask', 'businessRuleTask', 'scriptTask', 'callActivity', 'subProcess', 'transaction', 'adHocSubProcess']
    .map((kind) => [`<bpmn:${kind} id="X" />`, true] as const),
  ['<bpmn:subProcess id="X" triggeredByEvent="true" />', true],
  ['<bpmn:subProcess id="X"><bpmn:textAnnotation id="N" /></bpmn:subProcess>', true],
  ['<bpmn:subProcess id="X"><bpmn:dataObject id="N" /></bpmn:subProcess>', true],
  ['<bpmn:subProcess id="X"><bpmn:task id="N" /></bpmn:subProcess>', false],
  ['<bpmn:transaction id="X"><bpmn:startEvent id="N" /></bpmn:transaction>', false],
  ['<bpmn:startEvent id="X" />', false],
  ['<bpmn:exclusiveGateway id="X" />', false],
  ['<bpmn:dataObject id="X" />', false],
];

describe('isActivityToTag', () => {
  for (const [xml, expected] of kinds) {
    test(`${xml} ${expected ? 'needs' : 'needs no'} tag`, async () => {
      expect(isActivityToTag(find(await read(flow(xml)), 'X'))).toBe(expected);
    });
  }
});

describe('external participants', () => {
  const collaboration = (participants: string, namespaces?: string): string =>
    file(`<bpmn:collaboration id="C">${participants}</bpmn:collaboration><bpmn:process id="P">${task('T')}</bpmn:process>`, namespaces);
  const ours = 'xmlns:etom="urn:etom-flow:tags:1"';
  const cases: readonly (readonly [string, string, string | undefined, boolean, boolean])[] = [
    ['marked', '<bpmn:participant id="A" processRef="P" etom:external="true" />', ours, true, true],
    ['marked under another prefix', '<bpmn:participant id="A" processRef="P" q:external="true" />', 'xmlns:q="urn:etom-flow:tags:1"', true, true],
    ['marked with a declaration of its own', '<bpmn:participant id="A" processRef="P" xmlns:q="urn:etom-flow:tags:1" q:external="true" />', '', true, true],
    ['our letters for another namespace', '<bpmn:participant id="A" processRef="P" etom:external="true" />', 'xmlns:etom="urn:someone"', false, false],
    ['marked false', '<bpmn:participant id="A" processRef="P" etom:external="false" />', ours, false, false],
    ['not marked', '<bpmn:participant id="A" processRef="P" />', ours, false, false],
    ['a process that another pool shows as ours', '<bpmn:participant id="A" processRef="P" etom:external="true" /><bpmn:participant id="B" processRef="P" />', ours, true, false],
    ['a process that two external pools show', '<bpmn:participant id="A" processRef="P" etom:external="true" /><bpmn:participant id="B" processRef="P" etom:external="true" />', ours, true, true],
    ['an external pool without a process', '<bpmn:participant id="A" etom:external="true" />', ours, true, false],
  ];
  for (const [what, participants, namespaces, pool, inside] of cases) {
    for (const [how, open] of [['our descriptor', read], ['a plain moddle', readPlain]] as const) {
      test(`${what} (${how})`, async () => {
        const definitions = await open(collaboration(participants, namespaces));
        expect(isExternal(find(definitions, 'A'))).toBe(pool);
        const seen = new Map<string, boolean>();
        walk(definitions, (element, { external }) => seen.set(String(element.id), external));
        expect(seen.get('A')).toBe(pool);
        expect(seen.get('T')).toBe(inside);
        expect(isWithinExternal(find(definitions, 'T'))).toBe(inside);
        expect(isWithinExternal(find(definitions, 'P'))).toBe(inside);
        expect(isWithinExternal(find(definitions, 'A'))).toBe(pool);
      });
    }
  }
});

describe('walk', () => {
  test('visits whatever may carry a tag, owners first, in the order of the document', async () => {
    const definitions = await read(file(`
      <bpmn:collaboration id="C">
        <bpmn:participant id="A" processRef="P1" /><bpmn:participant id="B" />
        <bpmn:messageFlow id="M" sourceRef="A" targetRef="B" />
      </bpmn:collaboration>
      <bpmn:process id="P1">
        <bpmn:laneSet id="L"><bpmn:lane id="L1"><bpmn:childLaneSet id="LC"><bpmn:lane id="L2" /></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>
        <bpmn:startEvent id="E" />
        <bpmn:subProcess id="S"><bpmn:task id="S1" /><bpmn:subProcess id="SE" triggeredByEvent="true"><bpmn:task id="S2" /></bpmn:subProcess><bpmn:adHocSubProcess id="SA"><bpmn:task id="S3" /></bpmn:adHocSubProcess></bpmn:subProcess>
        <bpmn:transaction id="X"><bpmn:task id="X1" /></bpmn:transaction>
        <bpmn:sequenceFlow id="F" sourceRef="E" targetRef="S" />
        <bpmn:textAnnotation id="N" />
      </bpmn:process>
      <bpmn:message id="unvisited" />
      <bpmn:process id="P2"><bpmn:task id="T2" /></bpmn:process>
      <bpmn:globalUserTask id="G" />`));
    const seen: unknown[] = [];
    walk(definitions, ({ id }) => seen.push(id));
    expect(seen).toEqual(['A', 'B', 'M', 'P1', 'L1', 'L2', 'E', 'S', 'S1', 'SE', 'S2', 'SA', 'S3', 'X', 'X1', 'F', 'N', 'P2', 'T2', 'G']);
  });

  test('reaches the innermost of very many levels', async () => {
    const depth = 20_000;
    const definitions = await read(flow(`${'<bpmn:subProcess>'.repeat(depth)}${task('T')}${'</bpmn:subProcess>'.repeat(depth)}`));
    expect(find(definitions, 'T').id).toBe('T');
  });
});
