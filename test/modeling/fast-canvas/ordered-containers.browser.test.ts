import BpmnModeler from 'bpmn-js/lib/Modeler.js';
import type { ModuleDeclaration } from 'didi';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newDiagramXml } from '../../../src/bpmn/index.ts';
import fastCanvas from '../../../src/modeling/fast-canvas/index.ts';
import type { DiagramElement, Modeler } from '../../../src/modeling/index.ts';
import { canvasHost, closeAfterTest, savedXml } from '../with-modeler.ts';

type Step = { readonly kind: 'create' | 'append' | 'move' | 'remove' | 'connect' | 'undo' | 'redo'; readonly a: number; readonly b: number };

const steps = fc.array(
  fc.record({ kind: fc.constantFrom('create', 'append', 'move', 'move', 'remove', 'connect', 'undo', 'redo'), a: fc.nat(30), b: fc.nat(30) }),
  { minLength: 20, maxLength: 40 },
) as fc.Arbitrary<Step[]>;

/** The same random work, without and with the module: the XML and the order of everything drawn must be the same. */
test('given random work, what is drawn stands in the same order as in bare bpmn-js', async () => {
  await fc.assert(fc.asyncProperty(steps, async (work) => {
    const xml = newDiagramXml('Work');
    const [bare, fast] = [await open(xml, []), await open(xml, [fastCanvas])];
    for (const step of work) {
      perform(bare, step);
      perform(fast, step);
      expect(drawnOrder(fast)).toEqual(drawnOrder(bare));
    }
    expect(withoutIds(await savedXml(fast))).toEqual(withoutIds(await savedXml(bare)));
  }), { numRuns: 12, seed: 7 });
});

test('given one of many siblings moved to the top, only its own container is inserted anew', async () => {
  const modeler = await open(newDiagramXml('Work'), [fastCanvas]);
  const root = modeler.get('canvas').getRootElement();
  const tasks = Array.from({ length: 30 }, (_, index) => modeler.get('modeling').createShape({ type: 'bpmn:Task' }, { x: 100 + index * 150, y: 100 }, root));
  const [first] = tasks;
  if (first === undefined) throw new Error('nothing created');
  const inserted: Node[] = [];
  const observer = new MutationObserver((records) => inserted.push(...records.flatMap(({ addedNodes }) => [...addedNodes])));
  const container = modeler.get('canvas').getGraphics(first).parentNode?.parentNode;
  if (container === null || container === undefined) throw new Error('no container');
  observer.observe(container, { childList: true });
  modeler.get('modeling').moveElements([first], { x: 0, y: 200 }, root);
  for (const record of observer.takeRecords()) inserted.push(...record.addedNodes);
  observer.disconnect();
  expect(new Set(inserted).size).toBeLessThanOrEqual(1);
});

async function open(xml: string, additionalModules: ModuleDeclaration[]): Promise<Modeler> {
  const host = canvasHost();
  const modeler = new BpmnModeler({ container: host, additionalModules }) as unknown as Modeler;
  closeAfterTest(modeler, host);
  await modeler.importXML(xml);
  return modeler;
}

function tasksOf(modeler: Modeler): DiagramElement[] {
  return modeler.get('elementRegistry').filter(({ type }) => type === 'bpmn:Task' || type === 'bpmn:SubProcess');
}

function perform(modeler: Modeler, { kind, a, b }: Step): void {
  const [modeling, stack, root] = [modeler.get('modeling'), modeler.get('commandStack'), modeler.get('canvas').getRootElement()];
  const tasks = tasksOf(modeler);
  const [one, other] = [tasks[a % Math.max(tasks.length, 1)], tasks[b % Math.max(tasks.length, 1)]];
  if (kind === 'undo' && stack.canUndo()) stack.undo();
  else if (kind === 'redo' && stack.canRedo()) stack.redo();
  else if (kind === 'create' || one === undefined || other === undefined) {
    modeling.createShape({ type: a % 5 === 0 ? 'bpmn:SubProcess' : 'bpmn:Task', ...(a % 5 === 0 ? { isExpanded: true } : {}) }, { x: 100 + a * 40, y: 100 + b * 40 }, root);
  } else if (kind === 'append') modeling.appendShape(one, { type: 'bpmn:Task' } as never, { x: 300 + a * 20, y: 100 + b * 40 }, one.parent ?? root);
  else if (kind === 'move') modeling.moveElements([one], { x: a * 10 - 100, y: b * 10 - 100 });
  else if (kind === 'remove') modeling.removeElements([one]);
  else if (kind === 'connect' && one !== other && one.parent === other.parent) modeling.connect(one, other);
}

/** Every element of the model by its place in the document, as type and number of its kind. */
function drawnOrder(modeler: Modeler): string[] {
  const registry = modeler.get('elementRegistry');
  const svg = modeler.get('canvas').getContainer().querySelector('svg');
  return [...svg?.querySelectorAll('.djs-element') ?? []].map((node) => {
    const element = registry.get(node.getAttribute('data-element-id') ?? '');
    const siblings = element?.parent?.children ?? [];
    return `${element?.type} ${element === undefined ? '' : siblings.indexOf(element)} in ${element?.parent?.type}`;
  });
}

/** Random IDs are numbered in the order in which they occur. */
function withoutIds(xml: string): string {
  const names = new Map<string, string>();
  return xml.replaceAll(/\b(Activity|Flow|Gateway|Event|BPMNPlane|BPMNDiagram)_([0-9a-z]{7})(?=_di\b|\b)/g, (id, kind: string) => {
    const known = names.get(id) ?? `${kind}_${names.size}`;
    names.set(id, known);
    return known;
  });
}
