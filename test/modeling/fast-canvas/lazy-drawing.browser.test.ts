import BpmnModeler from 'bpmn-js/lib/Modeler.js';
import type { ModuleDeclaration } from 'didi';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import fastCanvas from '../../../src/modeling/fast-canvas/index.ts';
import type { DiagramElement, Modeler, Rectangle } from '../../../src/modeling/index.ts';
import { canvasHost, closeAfterTest, elementOf, found, savedXml } from '../with-modeler.ts';
import { wideDiagram } from './wide-diagram.ts';

type Step = { readonly kind: (typeof kinds)[number]; readonly a: number; readonly b: number };
const kinds = ['scroll', 'scroll', 'zoom', 'plane', 'move', 'append', 'remove', 'undo', 'redo', 'select'] as const;
const steps: fc.Arbitrary<Step[]> = fc.array(fc.record({ kind: fc.constantFrom(...kinds), a: fc.nat(95), b: fc.nat(95) }), { minLength: 15, maxLength: 30 });

test('given a wide diagram just imported, what is far away is not drawn and what is on show is', async () => {
  const fast = await open([fastCanvas]);
  expect(isDrawn(fast, 'Node_0')).toBe(true);
  expect(isDrawn(fast, 'Node_0_flow')).toBe(true);
  expect(isDrawn(fast, 'Node_95')).toBe(false);
  expect(isDrawn(fast, 'Inner_0')).toBe(false);
  expectShownIsDrawn(fast);
});

test('given a small diagram, everything is drawn at once', async () => {
  const fast = await open([fastCanvas], wideDiagram(2));
  fast.get('canvas').scroll({ dx: 0, dy: 3000 });
  expect(isDrawn(fast, 'Node_11')).toBe(true);
  expect(isDrawn(fast, 'Inner_11')).toBe(true);
});

test('given random work and looking around, what is on show is drawn, and all ends as in bare bpmn-js', async () => {
  await fc.assert(fc.asyncProperty(steps, async (work) => {
    const [bare, fast] = [await open([]), await open([fastCanvas])];
    for (const step of work) {
      perform(bare, step);
      perform(fast, step);
      await Promise.resolve();
      expectShownIsDrawn(fast);
    }
    expect(withoutIds(await savedXml(fast))).toEqual(withoutIds(await savedXml(bare)));
    expect(withoutIds(await picture(fast))).toEqual(withoutIds(await picture(bare)));
  }), { numRuns: 8, seed: 11 });
});

test('given nothing but the import, the picture is that of bare bpmn-js', async () => {
  expect(await picture(await open([fastCanvas]))).toEqual(await picture(await open([])));
});

test('given undrawn elements, the whole diagram is fitted as in bare bpmn-js', async () => {
  const [bare, fast] = [await open([]), await open([fastCanvas])];
  expect(fast.get('canvas').viewbox()).toEqual(bare.get('canvas').viewbox());
  expect(fast.get('canvas').zoom('fit-viewport', 'auto')).toBe(bare.get('canvas').zoom('fit-viewport', 'auto'));
  expect(fast.get('canvas').viewbox()).toEqual(bare.get('canvas').viewbox());
  expect(isDrawn(fast, 'Node_95')).toBe(true);
});

test('given an undrawn element, asking for the bounds of its connection or for its graphics draws it', async () => {
  const [bare, fast] = [await open([]), await open([fastCanvas])];
  expect(fast.get('canvas').getAbsoluteBBox(elementOf(fast, 'Node_80_flow'))).toEqual(bare.get('canvas').getAbsoluteBBox(elementOf(bare, 'Node_80_flow')));
  const graphics = found(bare.get('elementRegistry').getGraphics('Node_92'));
  expect(fast.get('elementRegistry').getGraphics('Node_92')?.isEqualNode(graphics)).toBe(true);
  expect(graphics.querySelector('.djs-visual > rect')).not.toBeNull();
});

test('given the canvas becomes larger without a word, what comes into sight is drawn', async () => {
  const fast = await open([fastCanvas]);
  const host = found(fast.get('canvas').getContainer().parentElement);
  host.style.width = '6000px';
  await frame();
  await frame();
  expect(isDrawn(fast, 'Node_95')).toBe(true);
});

test('given a canvas that is not on show, everything is drawn', async () => {
  const host = canvasHost();
  host.style.display = 'none';
  const fast = new BpmnModeler({ container: host, additionalModules: [fastCanvas] }) as unknown as Modeler;
  closeAfterTest(fast, host);
  await fast.importXML(wideDiagram());
  expect(isDrawn(fast, 'Node_95')).toBe(true);
});

test('given undrawn elements, another diagram takes their place without drawing them', async () => {
  const fast = await open([fastCanvas]);
  const far = found(containerOf(fast, 'Node_95'));
  await fast.importXML(wideDiagram());
  expect(far.querySelector('.djs-visual')?.childElementCount).toBe(0);
  expectShownIsDrawn(fast);
});

async function open(additionalModules: ModuleDeclaration[], xml = wideDiagram()): Promise<Modeler> {
  const host = canvasHost();
  const modeler = new BpmnModeler({ container: host, additionalModules }) as unknown as Modeler;
  closeAfterTest(modeler, host);
  await modeler.importXML(xml);
  return modeler;
}

function perform(modeler: Modeler, { kind, a, b }: Step): void {
  const [canvas, modeling, stack, registry] = [modeler.get('canvas'), modeler.get('modeling'), modeler.get('commandStack'), modeler.get('elementRegistry')];
  const nodes = registry.filter(({ type }) => /Task$|Gateway$|ThrowEvent$/.test(type));
  const node = found(nodes[a % nodes.length]);
  if (kind === 'scroll') canvas.scroll({ dx: (a - 60) * 30, dy: (b - 60) * 10 });
  else if (kind === 'zoom') canvas.zoom([0.2, 0.5, 1, 2][a % 4] ?? 1);
  else if (kind === 'plane') canvas.setRootElement(found(canvas.getRootElements()[a % 2]));
  else if (kind === 'undo' && stack.canUndo()) stack.undo();
  else if (kind === 'redo' && stack.canRedo()) stack.redo();
  else if (kind === 'select') modeler.get('selection').select(node);
  else if (kind === 'move') modeling.moveElements([node], { x: a * 10 - 300, y: b * 4 - 100 });
  else if (kind === 'remove') modeling.removeElements([node]);
  else if (kind === 'append') modeling.appendShape(node, { type: 'bpmn:Task' } as never, { x: node.parent === null ? 0 : a * 30, y: b * 10 }, found(node.parent));
}

/** Everything that lies on the plane on show within the edges of the canvas has its drawing and its hit areas. */
function expectShownIsDrawn(modeler: Modeler): void {
  const canvas = modeler.get('canvas');
  const { x, y, width, height } = withoutInner(canvas.viewbox());
  const shown = modeler.get('elementRegistry').filter((element) => {
    if (canvas.findRoot(element) !== canvas.getRootElement() || !element.parent) return false;
    const points = element.waypoints ?? [element as DiagramElement & { x: number; y: number }];
    return points.some((point) => point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height);
  });
  expect(shown.map(({ id }) => id).filter((id) => !isDrawn(modeler, id))).toEqual([]);
}

/** Reading `inner` would draw everything. */
function withoutInner({ x, y, width, height }: Rectangle): Rectangle {
  return { x, y, width, height };
}

/** The graphics as they are: planes that are not on show are not in the document, and asking the registry draws. */
function containerOf(modeler: Modeler, id: string): Element | undefined {
  let container: Element | undefined;
  modeler.get('elementRegistry').forEach((element: DiagramElement, graphics?: Element) => {
    if (element.id === id) container = graphics;
  });
  return container;
}

function isDrawn(modeler: Modeler, id: string): boolean {
  const container = found(containerOf(modeler, id));
  return found(container.querySelector('.djs-visual')).childElementCount > 0 && container.querySelector('.djs-hit') !== null;
}

/** The picture without what is random; the markers of its lines are defined in the order in which they were first needed. */
async function picture(modeler: Modeler): Promise<string> {
  const { svg } = await modeler.saveSVG();
  return svg.replaceAll(/marker-[0-9a-z]+/g, 'marker').replace(/<defs>.*?<\/defs>/s, (defs) => [...defs.split('<marker')].toSorted((a, b) => a.localeCompare(b)).join('<marker'));
}

function frame(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });
}

/** Random IDs are numbered in the order in which they occur. */
function withoutIds(text: string): string {
  const names = new Map<string, string>();
  return text.replaceAll(/\b(Activity|Flow|Gateway|Event|BPMNPlane|BPMNDiagram)_([0-9a-z]{7})(?=_di\b|\b)/g, (id, kind: string) => {
    const known = names.get(id) ?? `${kind}_${names.size}`;
    names.set(id, known);
    return known;
  });
}
