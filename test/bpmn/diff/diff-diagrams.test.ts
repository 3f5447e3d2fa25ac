import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDiagramReader, diffDiagrams } from '../../../src/bpmn/index.ts';
import type { DiffElement, Difference, FactChange } from '../../../src/bpmn/index.ts';
import { file, flow, read, tag, task } from '../diagram.ts';

async function diff(before: string, after: string): Promise<readonly Difference[]> {
  return diffDiagrams(await read(before), await read(after));
}

/** An element in a word: its ID. */
const idOf = (element: DiffElement | undefined): string => element?.id ?? 'nothing';

/** A fact in a line. */
function told(fact: FactChange): string {
  switch (fact.fact) {
    case 'tagReplaced':
    case 'tagPrimary': return `${fact.fact} ${fact.before.processId} ${fact.after.processId}`;
    case 'tagAdded':
    case 'tagRemoved': return `${fact.fact} ${fact.tag.processId}`;
    case 'functionAdded':
    case 'functionRemoved': return `${fact.fact} ${fact.tag.processId} ${fact.key}`;
    case 'source':
    case 'target':
    case 'parent':
    case 'lane': return `${fact.fact} ${idOf(fact.before)} ${idOf(fact.after)}`;
    case 'external':
    case 'expanded': return `${fact.fact} ${fact.after}`;
    case 'moved': return `moved ${fact.dx} ${fact.dy}`;
    case 'name':
    case 'type':
    case 'documentation':
    case 'condition':
    case 'calls': return `${fact.fact} '${fact.before}' '${fact.after}'`;
    case 'details':
    case 'resized':
    case 'rerouted':
    case 'label':
    case 'look':
    case 'drawn':
    case 'undrawn': return fact.fact;
  }
}

/** A difference in a line. */
function line({ kind, element, facts, follows, precedes, goesWith }: Difference): string {
  const parts = [kind, element.id === '' ? 'file' : element.id, ...facts.map(told)];
  if (follows.length > 0) parts.push(`after ${follows.map(idOf).join(' ')}`);
  if (precedes.length > 0) parts.push(`before ${precedes.map(idOf).join(' ')}`);
  if (goesWith !== undefined) parts.push(`(${goesWith})`);
  return parts.join(' ');
}

const link = (id: string, source: string, target: string, inside = ''): string => `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${inside}</bpmn:sequenceFlow>`;
const two = task('A', tag('1.1.1.5')) + task('B', tag('1.1.1.7')) + link('F', 'A', 'B');

/** Shapes by `x y width height`, connections by a list of points, on the plane of one process. */
function drawn(roots: string, places: Readonly<Record<string, readonly number[]>>, attributes: Readonly<Record<string, string>> = {}): string {
  const shapes = Object.entries(places).map(([id, numbers]) => {
    const [x, y, width, height] = numbers;
    const isShape = numbers.length === 4 && !id.startsWith('F');
    return isShape
      ? `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}" ${attributes[id] ?? ''}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`
      : `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${x}" y="${y}" /><di:waypoint x="${width}" y="${height}" /></bpmndi:BPMNEdge>`;
  });
  return file(
    `<bpmn:process id="P">${roots}</bpmn:process><bpmndi:BPMNDiagram id="D"><bpmndi:BPMNPlane id="L" bpmnElement="P">${shapes.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
    'xmlns:etom="urn:etom-flow:tags:1" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0"',
  );
}

describe('diffDiagrams', () => {
  const cases: readonly (readonly [what: string, before: string, after: string, found: readonly string[]])[] = [
    ['a step between two others, with the flows that lead to it', flow(two),
      flow(task('A', tag('1.1.1.5')) + task('N', tag('1.1.1.6')) + task('B', tag('1.1.1.7')) + link('F', 'A', 'N') + link('G', 'N', 'B')),
      ['added N after A before B', 'changed F target B N (N)', 'added G (N)']],
    ['a step taken out again', flow(task('A') + task('N') + task('B') + link('F', 'A', 'N') + link('G', 'N', 'B')),
      flow(task('A') + task('B') + link('F', 'A', 'B')),
      ['changed F target N B (N)', 'removed N after A before B', 'removed G (N)']],
    ['neighbors past gateways, and around a circle', flow(`${task('A')}<bpmn:exclusiveGateway id="X" />${link('F', 'A', 'X')}`),
      flow(`${task('A')}<bpmn:exclusiveGateway id="X" />${task('N')}${link('F', 'A', 'X')}${link('G', 'X', 'N')}${link('H', 'N', 'X')}`),
      ['added N after A', 'added G (N)', 'added H (N)']],
    ['a step that an event on the edge of another leads to', flow(`${task('A')}<bpmn:boundaryEvent id="E" attachedToRef="A" />`), flow(`${task('A')}<bpmn:boundaryEvent id="E" attachedToRef="A" />${task('N')}${link('F', 'E', 'N')}`), ['added N after A', 'added F (N)']],
    ['a name', flow('<bpmn:task id="A" name="Check" />'), flow('<bpmn:task id="A" name="Check credit" />'), ["changed A name 'Check' 'Check credit'"]],
    ['another kind of task', flow('<bpmn:task id="A" />'), flow('<bpmn:userTask id="A" />'), ["changed A type 'Task' 'UserTask'"]],
    ['a tag in the place of another', flow(task('A', tag('1.1.1.5'))), flow(task('A', tag('1.1.1.6'))), ['changed A tagReplaced 1.1.1.5 1.1.1.6']],
    ['tags that came and went', flow(task('A', tag('1.1.1.5'))), flow(task('A', tag('1.1.1.5') + tag('1.1.1.7'))), ['changed A tagAdded 1.1.1.7']],
    ['a tag that went', flow(task('A', tag('1.1.1.5') + tag('1.1.1.7'))), flow(task('A', tag('1.1.1.7'))), ['changed A tagRemoved 1.1.1.5']],
    ['another primary tag', flow(task('A', tag('1.1.1.5') + tag('1.1.1.7'))), flow(task('A', tag('1.1.1.7') + tag('1.1.1.5'))), ['changed A tagPrimary 1.1.1.5 1.1.1.7']],
    ['no difference in what an edition is left out for', flow(task('A', tag('1.1.1.5'))), flow(task('A', tag('1.1.1.5', 'edition="gost-r-53633"'))), []],
    ['functions', flow(task('A', tag('1.1.1.5', 'functions="a b"'))), flow(task('A', tag('1.1.1.5', 'functions="b c"'))), ['changed A functionAdded 1.1.1.5 c functionRemoved 1.1.1.5 a']],
    ['documentation', flow('<bpmn:task id="A"><bpmn:documentation>One</bpmn:documentation></bpmn:task>'), flow('<bpmn:task id="A" />'), ["changed A documentation 'One' ''"]],
    ['a condition', flow(task('A') + task('B') + link('F', 'A', 'B')), flow(task('A') + task('B') + link('F', 'A', 'B', '<bpmn:conditionExpression>x &gt; 1</bpmn:conditionExpression>')), ["changed F condition '' 'x > 1'"]],
    ['a called process', flow('<bpmn:callActivity id="A" />'), flow('<bpmn:callActivity id="A" calledElement="P2" />'), ["changed A calls '' 'P2'"]],
    ['a flow led elsewhere', flow(task('A') + task('B') + task('C') + link('F', 'A', 'B')), flow(task('A') + task('B') + task('C') + link('F', 'A', 'C')), ['changed F target B C']],
    ['a step put into a sub-process', flow(`${task('A')}<bpmn:subProcess id="S" />`), flow(`<bpmn:subProcess id="S">${task('A')}</bpmn:subProcess>`), ['changed A parent Process_1 S']],
    ['a sub-process with everything in it', flow(''), flow(`<bpmn:subProcess id="S">${task('A')}<bpmn:boundaryEvent id="E" attachedToRef="A" /></bpmn:subProcess>`), ['added S', 'added A (S)', 'added E (S)']],
    ['a lane', flow(`<bpmn:laneSet id="LS"><bpmn:lane id="L1"><bpmn:flowNodeRef>A</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="L2" /></bpmn:laneSet>${task('A')}`),
      flow(`<bpmn:laneSet id="LS"><bpmn:lane id="L1" /><bpmn:lane id="L2"><bpmn:flowNodeRef>A</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>${task('A')}`), ['changed A lane L1 L2']],
    ['a pool that is someone else’s', file('<bpmn:collaboration id="C"><bpmn:participant id="Pool" processRef="P" /></bpmn:collaboration><bpmn:process id="P" />'),
      file('<bpmn:collaboration id="C"><bpmn:participant id="Pool" processRef="P" etom:external="true" /></bpmn:collaboration><bpmn:process id="P" />'), ['changed Pool external true']],
    ['the process of a new pool goes with it', file('<bpmn:collaboration id="C" />'), file('<bpmn:collaboration id="C"><bpmn:participant id="Pool" processRef="P" /></bpmn:collaboration><bpmn:process id="P" />'), ['added Pool', 'added P (Pool)']],
    ['settings that have no words of their own', flow('<bpmn:startEvent id="A" />'), flow('<bpmn:startEvent id="A"><bpmn:timerEventDefinition id="T" /></bpmn:startEvent>'), ['changed A details']],
    ['a default written out is no difference', flow('<bpmn:task id="A" />'), flow('<bpmn:task id="A" isForCompensation="false" startQuantity="1" />'), []],
    ['extensions of others', flow(task('A', '<q:x xmlns:q="urn:someone" a="1" />')), flow(task('A', '<q:x xmlns:q="urn:someone" a="2" />')), ['changed A details']],
    ['an acceptance', flow(task('A')), flow(task('A', '<etom:accepted rule="etom/nesting" reason="so" />')), ['changed A details']],
    ['the words of an annotation', flow('<bpmn:textAnnotation id="N"><bpmn:text>one</bpmn:text></bpmn:textAnnotation>'), flow('<bpmn:textAnnotation id="N"><bpmn:text>two</bpmn:text></bpmn:textAnnotation>'), ["changed N name 'one' 'two'"]],
    ['a message that nothing draws', file('<bpmn:message id="M" name="one" />'), file('<bpmn:message id="M" name="two" />'), ['changed file details']],
    ['what has no ID', flow('<bpmn:task name="one" />'), flow('<bpmn:task name="one" /><bpmn:userTask />'), ['changed file details']],
    ['a step moved, and the flow with it', drawn(two, { A: [0, 0, 100, 80], B: [200, 0, 100, 80], F: [100, 40, 200, 40] }), drawn(two, { A: [0, 0, 100, 80], B: [200, 50, 100, 80], F: [100, 40, 200, 90] }), ['moved B moved 0 50', 'moved F rerouted (B)']],
    ['a flow drawn along another way', drawn(two, { A: [0, 0, 100, 80], F: [100, 40, 200, 40] }), drawn(two, { A: [0, 0, 100, 80], F: [100, 40, 210, 40] }), ['moved F rerouted']],
    ['a size and a color', drawn(two, { A: [0, 0, 100, 80] }), drawn(two, { A: [0, 0, 120, 80] }, { A: 'bioc:fill="#ff0000"' }), ['moved A resized look']],
    ['a sub-process moved with its content', drawn(`<bpmn:subProcess id="S">${task('A')}</bpmn:subProcess>`, { S: [0, 0, 300, 200], A: [10, 10, 100, 80] }, { S: 'isExpanded="true"' }),
      drawn(`<bpmn:subProcess id="S">${task('A')}</bpmn:subProcess>`, { S: [5, 0, 300, 200], A: [15, 10, 100, 80] }, { S: 'isExpanded="true"' }), ['moved S moved 5 0', 'moved A moved 5 0 (S)']],
    ['a sub-process folded up', drawn('<bpmn:subProcess id="S" />', { S: [0, 0, 300, 200] }, { S: 'isExpanded="true"' }), drawn('<bpmn:subProcess id="S" />', { S: [0, 0, 100, 80] }, { S: 'isExpanded="false"' }), ['moved S expanded false resized']],
    ['what is drawn no longer', drawn(two, { A: [0, 0, 100, 80] }), drawn(two, {}), ['moved A undrawn']],
    ['both moved and renamed', drawn('<bpmn:task id="A" name="x" />', { A: [0, 0, 100, 80] }), drawn('<bpmn:task id="A" name="y" />', { A: [10, 0, 100, 80] }), ["changed A name 'x' 'y' moved 10 0"]],
  ];

  test.each(cases)('finds %s', async (_, before, after, found) => {
    expect((await diff(before, after)).map(line)).toEqual(found);
  });

  test('bears what a tree lacks that was read in spite of warnings', async () => {
    const loose = flow(`${task('A')}${link('F', 'A', 'Gone')}<bpmn:dataObjectReference id="D" dataObjectRef="Nowhere" />`);
    expect((await diff(loose, flow(task('A')))).map(line)).toEqual(['removed F', 'removed D']);
  });

  test('goes to no depth that a hostile file asks for', async () => {
    const deep = (inner: string): string => flow(task('A', `${'<q:x xmlns:q="urn:someone">'.repeat(300)}${inner}${'</q:x>'.repeat(300)}`));
    expect(await diff(deep(''), deep(''))).toEqual([]);
  });
});

describe('the samples', () => {
  const samples = ['order-to-payment.en', 'complaint-to-solution.ru', 'problem-to-solution.en'];
  const textOf = (name: string): string => readFileSync(join(import.meta.dirname, `../../../samples/${name}.bpmn`), 'utf8');
  const reader = createDiagramReader();
  const readQuickly = async (xml: string) => (await reader(xml)).definitions;

  test.each(samples)('do not differ from themselves, however they are read', async (name) => {
    const xml = textOf(name);
    const quick = await readQuickly(xml);
    expect(diffDiagrams(quick, quick)).toEqual([]);
    expect(diffDiagrams(await read(xml), await readQuickly(xml))).toEqual([]);
  });

  /** One edit of the text: what it replaces, and what a reader must be told. */
  const edits = [
    { find: /<bpmn:\w*[tT]ask id="([^"]+)" name="[^"]*"/g, by: (whole: string) => whole.replace(/name="[^"]*"/, 'name="Another name"'), fact: 'name' },
    { find: /<bpmn:\w*[tT]ask id="([^"]+)"[^>]*>\s*<bpmn:extensionElements>\s*<etom:tag processId="[\d.]+"/g, by: (whole: string) => whole.replace(/processId="[\d.]+"/, 'processId="1.1.1.4.99"'), fact: 'tagReplaced' },
    { find: /bpmnElement="([^"]+)"[^>]*>\s*<dc:Bounds x="\d+"/g, by: (whole: string) => whole.replace(/x="(\d+)"/, (_, x: string) => `x="${Number(x) + 7}"`), fact: 'moved' },
  ] as const;

  test('a random edit is found, and nothing else', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...samples), fc.constantFrom(...edits), fc.nat(), async (name, edit, number) => {
      const xml = textOf(name);
      const places = [...xml.matchAll(edit.find)];
      const place = places[number % places.length];
      if (place === undefined) throw new Error(`nothing to edit for ${edit.fact}`);
      const edited = xml.slice(0, place.index) + edit.by(place[0]) + xml.slice(place.index + place[0].length);
      const found = diffDiagrams(await readQuickly(xml), await readQuickly(edited)).filter(({ goesWith }) => goesWith === undefined);
      expect(found.map(({ element }) => element.id)).toEqual([place[1]]);
      expect(found[0]?.facts.filter(({ fact }) => fact !== 'label').map(({ fact }) => fact)).toEqual([edit.fact]);
    }), { numRuns: 40 });
  });

  test('between any two, what was added one way was removed the other way', async () => {
    await fc.assert(fc.asyncProperty(fc.constantFrom(...samples), fc.constantFrom(...samples), async (one, other) => {
      const idsOf = (differences: readonly Difference[], kind: Difference['kind']): readonly string[] => differences.filter((each) => each.kind === kind).map(({ element }) => element.id).toSorted();
      const [there, back] = [diffDiagrams(await readQuickly(textOf(one)), await readQuickly(textOf(other))), diffDiagrams(await readQuickly(textOf(other)), await readQuickly(textOf(one)))];
      expect(idsOf(there, 'added')).toEqual(idsOf(back, 'removed'));
      expect(idsOf(there, 'changed')).toEqual(idsOf(back, 'changed'));
      expect(idsOf(there, 'moved')).toEqual(idsOf(back, 'moved'));
    }), { numRuns: 9 });
  });

  test('what goes with something names a difference that goes with nothing in the end', async () => {
    const differences = diffDiagrams(await readQuickly(textOf('order-to-payment.en')), await readQuickly(textOf('complaint-to-solution.ru')));
    const byId = new Map(differences.map((difference) => [difference.element.id, difference]));
    for (const difference of differences) {
      let at: Difference | undefined = difference;
      for (let steps = 0; at?.goesWith !== undefined; steps += 1) {
        expect(steps).toBeLessThan(20);
        at = byId.get(at.goesWith);
      }
      expect(at).toBeDefined();
    }
  });
});
