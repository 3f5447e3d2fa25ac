import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readDefinitions, readTags, walk } from '../../../src/bpmn/index.ts';
import { builtInCatalogues } from '../../../src/etom/index.ts';
import type { CallHost, Modeler } from '../../../src/modeling/index.ts';
import { catalogue, ownElement } from '../../etom/catalogues.ts';
import { poolsXml, processXml } from '../diagram.ts';
import { elementOf, found, openDiagram, savedXml, undoAll } from '../with-modeler.ts';

const parts = ['Check the address', 'Reserve the number', 'Agree the date'];
const own = catalogue(parts.map((name, index) => ownElement(`770123.1.1.1.5.${index + 1}`, { names: { en: name, ru: name } })), { prefix: '770123' });
const catalogues = [...builtInCatalogues(), own];

const row = processXml(
  [{ id: 'Start', type: 'startEvent' }, { id: 'A', type: 'userTask', name: 'Take the order', tag: '1.1.1.5', bounds: [280, 100, 140, 80] }, { id: 'End', type: 'endEvent' }],
  [['Start', 'A'], ['A', 'End']],
);

function calling(known: readonly string[]): CallHost & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    find: (called) => (known.includes(called) ? `Diagram of ${called}` : undefined),
    openCalled: (id) => asked.push(`open ${id}`),
    createCalled: (id) => asked.push(`create ${id}`),
    chooseCalled: (id) => asked.push(`choose ${id}`),
  };
}

function kinds(modeler: Modeler, id: string): string[] {
  const root = modeler.get('canvas').getRootElement();
  return modeler.get('etomDecompose').options(id === root.id ? root : elementOf(modeler, id)).map(({ kind, count }) => [kind, count].filter((part) => part !== undefined).join(' '));
}

describe('what is offered', () => {
  const steps = processXml([
    { id: 'Task', tag: '1.1.1.5' }, { id: 'Plain' }, { id: 'Other', tag: '1.1.1.4' }, { id: 'Wrong', tag: '1.1.1.5.7' }, { id: 'Event', type: 'endEvent' },
    { id: 'Sub', type: 'subProcess', tag: '1.1.1.5', expanded: false }, { id: 'Open', type: 'subProcess', tag: '1.1.1.5', expanded: true, bounds: [1500, 100, 300, 200] },
    { id: 'Full', type: 'subProcess', inner: '<bpmn:task id="Inner"/>', expanded: false },
    { id: 'Call', type: 'callActivity', tag: '1.1.1.5' }, { id: 'Called', type: 'callActivity', attributes: 'calledElement="P"' }, { id: 'Lost', type: 'callActivity', attributes: 'calledElement="gone"' },
  ]);

  test.each([
    ['Task', ['steps 3', 'sub-process'], ['steps 3', 'sub-process', 'call-new', 'call-existing']],
    ['Plain', ['sub-process'], ['sub-process', 'call-new', 'call-existing']],
    ['Other', ['sub-process'], ['sub-process', 'call-new', 'call-existing']],
    ['Wrong', ['sub-process'], ['sub-process', 'call-new', 'call-existing']],
    ['Event', [], []],
    ['Sub', ['steps 3', 'enter'], ['steps 3', 'enter', 'call-new', 'call-existing']],
    ['Open', ['steps 3'], ['steps 3', 'call-new', 'call-existing']],
    ['Full', ['enter'], ['enter']],
    ['Call', ['steps 3', 'sub-process'], ['call-new', 'call-existing', 'steps 3', 'sub-process']],
    ['Called', [], ['open-called', 'call-new', 'call-existing']],
    ['Lost', [], ['call-new', 'call-existing']],
  ])('for %s', async (id, alone, hosted) => {
    const modeler = await openDiagram(steps, { catalogues });
    expect(kinds(modeler, id)).toEqual(alone);
    modeler.get('etomDecompose').host = calling(['P']);
    expect(kinds(modeler, id)).toEqual(hosted);
  });

  test('nothing for what is someone else\'s, the parts for an empty process', async () => {
    const external = await openDiagram(poolsXml([{ id: 'Bank', attributes: 'etom:external="true"', nodes: [{ id: 'A', tag: '1.1.1.5' }] }]), { catalogues });
    expect(kinds(external, 'A')).toEqual([]);
    const empty = await openDiagram(processXml([]).replace('<bpmn:process id="Process_1">', '<bpmn:process id="Process_1"><bpmn:extensionElements><etom:tag processId="1.1.1.5"/></bpmn:extensionElements>'), { catalogues });
    expect(kinds(empty, 'Process_1')).toEqual(['steps 3']);
  });
});

/** Everything that flows, as "owner: type name tag". */
async function flowOf(modeler: Modeler): Promise<string[]> {
  const { definitions, warnings } = await readDefinitions(await savedXml(modeler));
  expect(warnings).toEqual([]);
  const flow: string[] = [];
  walk(definitions, (element) => {
    if (element.$instanceOf('bpmn:FlowNode')) flow.push([`${element.$parent?.id}:`, element.$type.replace('bpmn:', ''), element.name, readTags(element).tags[0]?.processId].filter(Boolean).join(' '));
  });
  return flow;
}

describe('a step becomes', () => {
  test('a sub-process that keeps ID, name, tag, flows and size, and is entered', async () => {
    const modeler = await openDiagram(row, { catalogues });
    modeler.get('etomDecompose').perform(elementOf(modeler, 'A'), 'sub-process');
    const shape = elementOf(modeler, 'A');
    expect(modeler.get('canvas').getRootElement().id).toBe('A_plane');
    expect(shape).toMatchObject({ type: 'bpmn:SubProcess', x: 280, y: 100, width: 140, height: 80 });
    expect([shape.incoming.length, shape.outgoing.length]).toEqual([1, 1]);
    expect(await flowOf(modeler)).toEqual(['Process_1: StartEvent', 'Process_1: EndEvent', 'Process_1: SubProcess Take the order 1.1.1.5']);
    expect(undoAll(modeler)).toBe(1);
    expect(elementOf(modeler, 'A').type).toBe('bpmn:UserTask');
  });

  test('a sub-process with its parts, from a start to an end', async () => {
    const modeler = await openDiagram(row, { catalogues });
    modeler.get('etomDecompose').perform(elementOf(modeler, 'A'), 'steps');
    expect((await flowOf(modeler)).filter((line) => line.startsWith('A:'))).toEqual([
      'A: StartEvent', ...parts.map((name, index) => `A: Task ${name} 770123.1.1.1.5.${index + 1}`), 'A: EndEvent',
    ]);
    const inside = found(modeler.get('canvas').getRootElement().children);
    expect(inside.filter(({ waypoints }) => waypoints !== undefined)).toHaveLength(4);
    expect(undoAll(modeler)).toBe(1);
  });

  test('a call of another process', async () => {
    const modeler = await openDiagram(row, { catalogues });
    modeler.get('etomDecompose').call(elementOf(modeler, 'A'), 'Process_credit');
    expect(await savedXml(modeler)).toMatch(/<bpmn:callActivity id="A" name="Take the order" calledElement="Process_credit">/);
    modeler.get('etomDecompose').call(elementOf(modeler, 'A'), 'Process_other');
    expect(await savedXml(modeler)).toContain('calledElement="Process_other"');
    expect(undoAll(modeler)).toBe(2);
  });

  test('what it was, with boundary events and all, after an undo', async () => {
    const withTimer = processXml([{ id: 'A', tag: '1.1.1.5', bounds: [280, 100, 140, 80] }, { id: 'Late', type: 'boundaryEvent', attributes: 'attachedToRef="A"', inner: '<bpmn:timerEventDefinition/>', bounds: [330, 162, 36, 36] }]);
    const modeler = await openDiagram(withTimer, { catalogues });
    const before = await flowOf(modeler);
    modeler.get('etomDecompose').perform(elementOf(modeler, 'A'), 'steps');
    expect(await savedXml(modeler)).toContain('attachedToRef="A"');
    undoAll(modeler);
    expect((await flowOf(modeler)).toSorted()).toEqual(before.toSorted());
  });
});

test('an expanded sub-process grows around its parts', async () => {
  const modeler = await openDiagram(processXml([{ id: 'Sub', type: 'subProcess', tag: '1.1.1.5', expanded: true, bounds: [100, 100, 200, 120] }]), { catalogues });
  modeler.get('etomDecompose').perform(elementOf(modeler, 'Sub'), 'steps');
  const { x, y, width, height, children } = elementOf(modeler, 'Sub');
  const shapes = children.filter((child) => child.waypoints === undefined).map(({ id }) => elementOf(modeler, id));
  expect(shapes).toHaveLength(5);
  for (const shape of shapes) expect(shape.x >= x && shape.y >= y && shape.x + shape.width <= x + width && shape.y + shape.height <= y + height).toBe(true);
});

describe('the menu', () => {
  const menu = (): HTMLElement => found(document.querySelector<HTMLElement>('.djs-popup'));

  test('opens from the context pad of what is tagged', async () => {
    const modeler = await openDiagram(row, { catalogues });
    modeler.get('selection').select(elementOf(modeler, 'End'));
    expect(document.querySelector('[data-action="etom.decompose"]')).toBeNull();
    modeler.get('selection').select(elementOf(modeler, 'A'));
    await userEvent.click(found(document.querySelector('[data-action="etom.decompose"]')));
    expect([...menu().querySelectorAll('.entry .djs-popup-label')].map((label) => label.textContent)).toEqual(['Put its 3 parts inside as steps', 'Make it a sub-process']);
  });

  test('opens with D, and Enter takes the first', async () => {
    const modeler = await openDiagram(row, { catalogues });
    modeler.get('selection').select(elementOf(modeler, 'A'));
    modeler.get('canvas').focus();
    await userEvent.keyboard('d');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => modeler.get('canvas').getRootElement().id).toBe('A_plane');
    expect(found(modeler.get('canvas').getRootElement().children).length).toBeGreaterThan(3);
  });

  test('asks the page around it for other diagrams', async () => {
    const modeler = await openDiagram(row, { catalogues });
    const host = calling([]);
    modeler.get('etomDecompose').host = host;
    for (const kind of ['call-new', 'call-existing', 'open-called'] as const) modeler.get('etomDecompose').perform(elementOf(modeler, 'A'), kind);
    expect(host.asked).toEqual(['create A', 'choose A', 'open A']);
    expect(modeler.get('commandStack').canUndo()).toBe(false);
  });
});
