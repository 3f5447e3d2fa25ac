import BpmnModeler from 'bpmn-js/lib/Modeler.js';
import type { ModuleDeclaration } from 'didi';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { steadyDrawingModule } from '../../../src/modeling/fast-canvas/index.ts';
import type { DiagramElement, Modeler, ModelerServices } from '../../../src/modeling/index.ts';
import { poolsXml } from '../diagram.ts';
import { canvasHost, closeAfterTest, elementOf, found } from '../with-modeler.ts';

type Step = { readonly kind: (typeof kinds)[number]; readonly a: number; readonly b: number };
const kinds = ['move', 'move', 'name', 'resize', 'lane', 'toggle', 'color', 'turn', 'undo', 'redo'] as const;
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(20), b: fc.nat(20) }), { minLength: 15, maxLength: 30 });

test('given random work, everything drawn and every hit area is as in bare bpmn-js', async () => {
  await fc.assert(fc.asyncProperty(steps, async (work) => {
    const [bare, steady] = [await open([]), await open([steadyDrawingModule])];
    for (const step of work) {
      perform(bare, step);
      perform(steady, step);
      expect(drawing(steady)).toEqual(drawing(bare));
    }
  }), { numRuns: 12, seed: 5 });
});

test('given a task that moves within its lane, the drawings of task and lane stay, and so do the hit areas', async () => {
  const modeler = await open([steadyDrawingModule]);
  perform(modeler, { kind: 'lane', a: 0, b: 0 });
  const lane = found(modeler.get('elementRegistry').find(({ type }) => type === 'bpmn:Lane'));
  const before = [...nodesOf(modeler, elementOf(modeler, 'Task_1')), ...nodesOf(modeler, lane), ...nodesOf(modeler, elementOf(modeler, 'Shop'))];
  modeler.get('modeling').moveElements([elementOf(modeler, 'Task_1')], { x: 20, y: 0 });
  const after = [...nodesOf(modeler, elementOf(modeler, 'Task_1')), ...nodesOf(modeler, lane), ...nodesOf(modeler, elementOf(modeler, 'Shop'))];
  expect(after.every((node, index) => node === before[index])).toBe(true);
  expect(after.length).toBe(before.length);
});

test('given a new name, the visual stays the same node with a new drawing', async () => {
  const modeler = await open([steadyDrawingModule]);
  const visual = found(modeler.get('canvas').getGraphics('Task_1').querySelector('.djs-visual'));
  modeler.get('modeling').updateLabel(elementOf(modeler, 'Task_1'), 'Another name');
  expect(modeler.get('canvas').getGraphics('Task_1').querySelectorAll('.djs-visual')).toHaveLength(1);
  expect(modeler.get('canvas').getGraphics('Task_1').querySelector('.djs-visual')).toBe(visual);
  expect(visual.textContent).toBe('Another name');
});

test('given a renderer that fails, the drawing before stays and nothing is left beside it', async () => {
  const modeler = await open([steadyDrawingModule]);
  const task = elementOf(modeler, 'Task_1');
  const before = nodesOf(modeler, task);
  const factory = modeler.get<{ update(...args: unknown[]): void; drawShape(): void }>('graphicsFactory');
  factory.drawShape = () => {
    throw new Error('no picture');
  };
  expect(() => factory.update('shape', task, modeler.get('canvas').getGraphics(task))).toThrow('no picture');
  expect(nodesOf(modeler, task)).toEqual(before);
});

async function open(additionalModules: ModuleDeclaration[]): Promise<Modeler> {
  const host = canvasHost();
  const modeler = new BpmnModeler({ container: host, additionalModules }) as unknown as Modeler;
  closeAfterTest(modeler, host);
  await modeler.importXML(poolsXml([
    { id: 'Shop', nodes: [{ id: 'Task_1', name: 'Take the order' }, { id: 'Sub_1', type: 'subProcess', expanded: false }, { id: 'Gate_1', type: 'exclusiveGateway' }] },
    { id: 'Works', nodes: [{ id: 'Task_2', name: 'Make the thing that was ordered' }] },
    { id: 'Closed' },
  ]));
  return modeler;
}

function perform(modeler: Modeler, { kind, a, b }: Step): void {
  const [modeling, stack] = [modeler.get('modeling') as ModelerServices['modeling'] & More, modeler.get('commandStack')];
  const node = elementOf(modeler, ['Task_1', 'Task_2', 'Gate_1', 'Sub_1'][a % 4] ?? 'Task_1');
  const pool = elementOf(modeler, ['Shop', 'Works'][b % 2] ?? 'Shop');
  if (kind === 'undo' && stack.canUndo()) stack.undo();
  else if (kind === 'redo' && stack.canRedo()) stack.redo();
  else if (kind === 'move') modeling.moveElements([node], { x: a * 4 - 30, y: b - 8 });
  else if (kind === 'name') modeling.updateLabel(node, `Name ${a}`);
  else if (kind === 'resize') modeling.resizeShape(pool, { x: pool.x, y: pool.y, width: Math.max(pool.width, 900) + a * 10, height: Math.max(pool.height, 180) + b });
  else if (kind === 'lane') modeling.splitLane(pool, 2);
  else if (kind === 'toggle') modeling.toggleCollapse(elementOf(modeler, 'Sub_1'));
  else if (kind === 'color') modeling.setColor([node, pool], { fill: ['#ffeedd', '#ddeeff'][a % 2] ?? '#ffffff' });
  else if (kind === 'turn') modeling.updateProperties(pool, { name: `Pool ${b}` });
}

/** What our own code does not use. */
interface More {
  splitLane(shape: DiagramElement, count: number): void;
  setColor(elements: readonly DiagramElement[], colors: object): void;
}

function nodesOf(modeler: Modeler, element: DiagramElement): Element[] {
  return [...modeler.get('canvas').getGraphics(element).querySelectorAll('*')];
}

/** The whole layer as text, without what is random. */
function drawing(modeler: Modeler): string {
  const names = new Map<string, string>();
  const layer = found(modeler.get('canvas').getContainer().querySelector('.viewport'));
  return new XMLSerializer().serializeToString(layer)
    .replaceAll(/marker-[0-9a-z]+/g, 'marker')
    .replaceAll(/\b(Activity|Flow|Gateway|Event|Lane|LaneSet|BPMNPlane|BPMNDiagram)_([0-9a-z]{7})\b/g, (id, kind: string) => {
      const known = names.get(id) ?? `${kind}_${names.size}`;
      names.set(id, known);
      return known;
    });
}
