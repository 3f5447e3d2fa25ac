import { afterEach } from 'vitest';
import { createModeler } from '../../src/modeling/index.ts';
import type { DiagramElement, DiagramShape, Modeler, ModelerOptions } from '../../src/modeling/index.ts';

const open: { modeler: { destroy(): void }; host: HTMLElement }[] = [];

afterEach(() => {
  for (const { modeler, host } of open.splice(0)) {
    modeler.destroy();
    host.remove();
  }
});

/** Returns an element of 1000 × 600 that goes away after the test with the modeler in it. */
export function canvasHost(): HTMLElement {
  const host = document.createElement('div');
  host.style.width = '1000px';
  host.style.height = '600px';
  document.body.append(host);
  return host;
}

/** Has `modeler` destroyed and its host removed after the test. */
export function closeAfterTest(modeler: { destroy(): void }, host: HTMLElement): void {
  open.push({ modeler, host });
}

/** Opens a diagram in our modeler. */
export async function openDiagram(xml: string, options: ModelerOptions = {}): Promise<Modeler> {
  const host = canvasHost();
  const modeler = createModeler({ container: host, locale: 'en', ...options });
  closeAfterTest(modeler, host);
  await modeler.importXML(xml);
  return modeler;
}

/** Returns a value that must be there. */
export function found<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('not found');
  return value;
}

/** Returns the element with an ID, which must be drawn. */
export function elementOf(modeler: Pick<Modeler, 'get'>, id: string): DiagramShape {
  const element = modeler.get('elementRegistry').get(id);
  if (element === undefined) throw new Error(`${id} is not drawn`);
  return element as DiagramShape;
}

/** Returns what an element draws. */
export function graphicsOf(modeler: Pick<Modeler, 'get'>, id: string): SVGElement {
  return modeler.get('canvas').getGraphics(id);
}

/** Returns the text on the badge of an element; undefined without a badge. */
export function badgeTextOf(modeler: Pick<Modeler, 'get'>, id: string): string | undefined {
  return graphicsOf(modeler, id).querySelector('.etom-badge-id')?.textContent ?? undefined;
}

/** Returns the primary process ID of an element; undefined without a tag. */
export function tagOf(modeler: Pick<Modeler, 'get'>, element: DiagramElement | string): string | undefined {
  const target = typeof element === 'string' ? elementOf(modeler, element) : element;
  return modeler.get('etomTags').read(target).tags[0]?.processId;
}

/** Counts the undo steps until nothing is left to undo. */
export function undoAll(modeler: Pick<Modeler, 'get'>): number {
  const stack = modeler.get('commandStack');
  let steps = 0;
  for (; stack.canUndo(); steps++) stack.undo();
  return steps;
}

/** Resolves with the saved XML. */
export async function savedXml(modeler: { saveXML(options?: { format?: boolean }): Promise<{ xml?: string }> }): Promise<string> {
  return (await modeler.saveXML({ format: true })).xml ?? '';
}
