import type { ModdleElement } from '../../bpmn/index.ts';
import type { DiagramElement } from '../elements.ts';

/** The part of diagram-js' service that draws. */
interface GraphicsFactory {
  drawShape(visual: SVGElement, element: DiagramElement, attributes?: object): unknown;
  drawConnection(visual: SVGElement, element: DiagramElement, attributes?: object): unknown;
}

/** A name, a number in hexadecimal digits, or a function of numbers. Not an address of a paint, and nothing that may hold one. */
const plain = /^(?:[a-z]+|#[\da-f]{3,8}|(?:rgb|hsl)a?\([\d\s.,%/+a-z-]*\))$/i;
const names = { shape: ['color:background-color', 'color:border-color', 'bioc:fill', 'bioc:stroke'], label: ['color:color'] } as const;

/**
 * Draws what a file gives as a color only where it is one: an address of a paint would have each reader of an exported picture ask
 * another machine for it. The diagram keeps what it says.
 */
export class PlainColors {
  static $inject = ['graphicsFactory'];

  constructor(factory: GraphicsFactory) {
    for (const name of ['drawShape', 'drawConnection'] as const) {
      const draw = factory[name].bind(factory);
      factory[name] = (visual, element, attributes) => withoutPaints(element, () => draw(visual, element, attributes));
    }
  }
}

/** Does work while an element has no colors but real ones. */
function withoutPaints<T>(element: DiagramElement, work: () => T): T {
  const paints = paintsOf(element);
  for (const { owner, name } of paints) owner.set(name, undefined);
  try {
    return work();
  } finally {
    for (const { owner, name, value } of paints) owner.set(name, value);
  }
}

function paintsOf({ di }: DiagramElement): readonly { readonly owner: ModdleElement; readonly name: string; readonly value: unknown }[] {
  const label = di?.get('label') as ModdleElement | undefined;
  return [...colorsIn(di, names.shape), ...colorsIn(label, names.label)].filter(({ value }) => typeof value === 'string' && !plain.test(value));
}

function colorsIn(owner: ModdleElement | undefined, wanted: readonly string[]): readonly { readonly owner: ModdleElement; readonly name: string; readonly value: unknown }[] {
  return owner === undefined ? [] : wanted.map((name) => ({ owner, name, value: owner.get(name) }));
}
