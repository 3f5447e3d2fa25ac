import { describe, expect, test } from 'vitest';
import { isShape } from '../../../src/modeling/index.ts';
import type { DiagramShape, Modeler } from '../../../src/modeling/index.ts';
import { poolsXml, processXml } from '../diagram.ts';
import { badgeTextOf, canvasHost, elementOf, found, openDiagram, savedXml, tagOf, undoAll } from '../with-modeler.ts';

function overlap(a: DiagramShape, b: DiagramShape): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function blocksOf(modeler: Modeler): DiagramShape[] {
  return modeler.get('elementRegistry').filter((element) => isShape(element) && tagOf(modeler, element) !== undefined) as DiagramShape[];
}

const block = { type: 'bpmn:Task', width: 140, height: 80 } as const;

describe('placing a block', () => {
  test('puts a named, tagged task where it is seen, selects it and opens no text box', async () => {
    const modeler = await openDiagram(processXml([]), { locale: 'ru' });
    const shape = found(modeler.get('etomBlocks').place('1.1.1.5'));

    expect(shape).toMatchObject(block);
    expect(shape.businessObject.name).toBe('Обработка заказов');
    expect(badgeTextOf(modeler, shape.id)).toBe('1.1.1.5');
    expect(modeler.get('selection').get()).toEqual([shape]);
    expect(modeler.get('directEditing').isActive()).toBe(false);
    const { x, y, width, height } = modeler.get('canvas').viewbox();
    expect(Math.abs(shape.x + 70 - (x + width / 2))).toBeLessThan(10);
    expect(Math.abs(shape.y + 40 - (y + height / 2))).toBeLessThan(10);
    expect(await savedXml(modeler)).toMatch(/<etom:tag processId="1\.1\.1\.5" edition="gost-r-53633" ?\/>/);
    expect(undoAll(modeler)).toBe(1);
    expect(blocksOf(modeler)).toEqual([]);
  });

  test('puts a whole group as a collapsed sub-process, in one undo step and without a text box', async () => {
    const modeler = await openDiagram(processXml([]));
    const shape = found(modeler.get('etomBlocks').place('1.1.2'));
    expect(shape).toMatchObject({ ...block, type: 'bpmn:SubProcess', collapsed: true });
    expect(badgeTextOf(modeler, shape.id)).toBe('1.1.2');
    expect(modeler.get('directEditing').isActive()).toBe(false);
    expect(await savedXml(modeler)).toMatch(/<bpmn:subProcess[^>]*name="Service Management &#38; Operations"/);
    expect(undoAll(modeler)).toBe(1);
  });

  test('never puts one on another', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A' }, { id: 'B' }, { id: 'Start', type: 'startEvent' }]));
    for (let count = 0; count < 12; count++) modeler.get('etomBlocks').place('1.1.1.4');
    const shapes = modeler.get('elementRegistry').filter(isShape) as DiagramShape[];
    expect(shapes).toHaveLength(15);
    const overlaps = shapes.flatMap((a, index) => shapes.slice(index + 1).filter((b) => overlap(a, b)));
    expect(overlaps).toEqual([]);
  });

  test('puts it at the given place', async () => {
    const modeler = await openDiagram(processXml([]));
    expect(modeler.get('etomBlocks').place('1.1.1.4', { x: 300, y: 200 })).toMatchObject({ x: 230, y: 160 });
  });

  test.each([
    { what: 'into the pool at that place', position: { x: 300, y: 300 }, pool: 'Second' },
    { what: 'into the nearest pool when none is there', position: { x: 500, y: 2000 }, pool: 'Second' },
    { what: 'into an open pool, never a closed one', position: { x: 500, y: 540 }, pool: 'Second' },
  ])('goes $what', async ({ position, pool }) => {
    const modeler = await openDiagram(poolsXml([{ id: 'First', nodes: [{ id: 'A' }] }, { id: 'Second', nodes: [] }, { id: 'Closed' }]));
    const shape = found(modeler.get('etomBlocks').place('1.1.1.4', position));
    expect(shape.parent?.id).toBe(pool);
    const { x, y, width, height } = elementOf(modeler, pool);
    expect(shape.x).toBeGreaterThanOrEqual(x + 30);
    expect(shape.y).toBeGreaterThanOrEqual(y);
    expect(shape.x + shape.width).toBeLessThanOrEqual(x + width);
    expect(shape.y + shape.height).toBeLessThanOrEqual(y + height);
  });

  test('goes nowhere where all pools are closed', async () => {
    const modeler = await openDiagram(poolsXml([{ id: 'Closed' }]));
    expect(modeler.get('etomBlocks').place('1.1.1.4')).toBeUndefined();
    expect(modeler.get('commandStack').canUndo()).toBe(false);
  });

  test('goes into an expanded sub-process', async () => {
    const modeler = await openDiagram(processXml([{ id: 'Sub', type: 'subProcess', expanded: true, bounds: [100, 100, 400, 300] }]));
    expect(modeler.get('etomBlocks').place('1.1.1.4', { x: 300, y: 250 })?.parent?.id).toBe('Sub');
  });
});

describe('appending a block', () => {
  test('connects it, selects it and opens no text box, in one undo step', async () => {
    const modeler = await openDiagram(processXml([{ id: 'Start', type: 'startEvent' }]));
    const shape = found(modeler.get('etomBlocks').append(elementOf(modeler, 'Start'), '1.1.1.4'));
    expect(shape).toMatchObject(block);
    expect(shape.incoming.map(({ type }) => type)).toEqual(['bpmn:SequenceFlow']);
    expect(modeler.get('selection').get()).toEqual([shape]);
    expect(modeler.get('directEditing').isActive()).toBe(false);
    expect(undoAll(modeler)).toBe(1);
  });

  test.each(['End', 'Note', 'Flow'])('places it near by when no flow can leave: %s', async (id) => {
    const nodes = [
      { id: 'Task' }, { id: 'End', type: 'endEvent' },
      { id: 'Note', type: 'textAnnotation', inner: '<bpmn:text>note</bpmn:text>', bounds: [700, 300, 100, 30] },
    ] as const;
    const modeler = await openDiagram(processXml(nodes, [['Task', 'End']]));
    const shape = found(modeler.get('etomBlocks').append(elementOf(modeler, id === 'Flow' ? 'Task_End' : id), '1.1.1.4'));
    expect(shape.incoming).toEqual([]);
    expect(tagOf(modeler, shape)).toBe('1.1.1.4');
  });

  test('a pool gets it inside', async () => {
    const modeler = await openDiagram(poolsXml([{ id: 'First', nodes: [] }, { id: 'Second', nodes: [] }]));
    expect(modeler.get('etomBlocks').append(elementOf(modeler, 'Second'), '1.1.1.4')?.parent?.id).toBe('Second');
  });

  test('the label of an event stands for the event', async () => {
    const modeler = await openDiagram(processXml([{ id: 'Start', type: 'startEvent', name: 'Beginning' }]));
    const shape = found(modeler.get('etomBlocks').append(elementOf(modeler, 'Start_label'), '1.1.1.4'));
    expect(shape.incoming).toHaveLength(1);
  });
});

describe('turning what stands there into a block', () => {
  const person = 'Проверить кредитоспособность';

  test.each([
    { what: 'a blank name', name: undefined, becomes: 'Обработка заказов' },
    { what: 'the standard name of another element', name: 'Продажи', becomes: 'Обработка заказов' },
    { what: 'a standard name in the other language', name: 'selling', becomes: 'Обработка заказов' },
    { what: 'a name that a person gave', name: person, becomes: person },
  ])('$what', async ({ name, becomes }) => {
    const modeler = await openDiagram(processXml([{ id: 'A', type: 'userTask', tag: '1.1.1.4', ...(name === undefined ? {} : { name }) }]), { locale: 'ru' });
    const shape = found(modeler.get('etomBlocks').replace(elementOf(modeler, 'A'), '1.1.1.5'));
    expect(shape.businessObject.name).toBe(becomes);
    expect(shape.type).toBe('bpmn:UserTask');
    expect(tagOf(modeler, 'A')).toBe('1.1.1.5');
    expect(undoAll(modeler)).toBe(1);
    expect(tagOf(modeler, 'A')).toBe('1.1.1.4');
    expect(elementOf(modeler, 'A').businessObject.name).toBe(name);
  });

  test('an event on the way becomes a task of a block\'s size, connected as before, in one undo step', async () => {
    const nodes = [{ id: 'A' }, { id: 'Event', type: 'intermediateThrowEvent' }, { id: 'B' }];
    const modeler = await openDiagram(processXml(nodes, [['A', 'Event'], ['Event', 'B']]));
    const shape = found(modeler.get('etomBlocks').replace(elementOf(modeler, 'Event'), '1.1.1.5'));
    expect(shape).toMatchObject({ id: 'Event', ...block });
    expect([shape.incoming.length, shape.outgoing.length]).toEqual([1, 1]);
    expect(shape.businessObject.name).toBe('Order handling');
    expect(badgeTextOf(modeler, 'Event')).toBe('1.1.1.5');
    expect(undoAll(modeler)).toBe(1);
    expect(elementOf(modeler, 'Event').type).toBe('bpmn:IntermediateThrowEvent');
  });

  test.each(['bpmn:CallActivity', 'bpmn:SubProcess'])('a %s keeps its type', async (type) => {
    const modeler = await openDiagram(processXml([{ id: 'A' }]));
    const activity = modeler.get('bpmnReplace').replaceElement(elementOf(modeler, 'A'), { type });
    expect(modeler.get('etomBlocks').replace(activity, '1.1.1.5')?.type).toBe(type);
  });

  test('flows, notes and the plane itself are left alone', async () => {
    const modeler = await openDiagram(processXml([{ id: 'A' }, { id: 'B' }], [['A', 'B']]));
    expect(modeler.get('etomBlocks').replace(elementOf(modeler, 'A_B'), '1.1.1.5')).toBeUndefined();
    expect(modeler.get('etomBlocks').replace(modeler.get('canvas').getRootElement(), '1.1.1.5')).toBeUndefined();
    expect(modeler.get('commandStack').canUndo()).toBe(false);
  });

  test('changes the primary tag; further tags stay', async () => {
    const inner = '<bpmn:extensionElements><etom:tag processId="1.1.1.4"/><etom:tag processId="1.1.1.6"/></bpmn:extensionElements>';
    const modeler = await openDiagram(processXml([{ id: 'A', inner }]));
    modeler.get('etomBlocks').replace(elementOf(modeler, 'A'), '1.1.1.5');
    expect(modeler.get('etomTags').read(elementOf(modeler, 'A')).tags.map(({ processId }) => processId)).toEqual(['1.1.1.5', '1.1.1.6']);
  });
});

describe('dragging a block', () => {
  test.each(['mousedown', 'dragstart'])('from outside the canvas with %s drops it where the pointer is let go', async (type) => {
    const modeler = await openDiagram(processXml([]));
    const palette = canvasHost();
    const bounds = modeler.get('canvas').getContainer().getBoundingClientRect();
    const at = (x: number, y: number): MouseEventInit => ({ bubbles: true, cancelable: true, clientX: bounds.left + x, clientY: bounds.top + y, button: 0 });
    palette.addEventListener(type, (event) => {
      if (type === 'dragstart') event.preventDefault();
      modeler.get('etomBlocks').startDrag(event, '1.1.1.6');
    });

    palette.dispatchEvent(new MouseEvent(type, at(10, 700)));
    const svg = found(modeler.get('canvas').getContainer().querySelector('svg'));
    svg.dispatchEvent(new MouseEvent('mousemove', at(400, 300)));
    svg.dispatchEvent(new MouseEvent('mouseover', at(400, 300)));
    svg.dispatchEvent(new MouseEvent('mousemove', at(420, 300)));
    svg.dispatchEvent(new MouseEvent(type === 'mousedown' ? 'mouseup' : 'mousedown', at(420, 300)));
    palette.remove();

    const [shape, ...others] = blocksOf(modeler);
    expect(others).toEqual([]);
    expect(tagOf(modeler, found(shape))).toBe('1.1.1.6');
    expect(Math.abs(found(shape).x + 70 - 420)).toBeLessThanOrEqual(10);
    expect(modeler.get('directEditing').isActive()).toBe(false);
    expect(undoAll(modeler)).toBe(1);
  });
});
