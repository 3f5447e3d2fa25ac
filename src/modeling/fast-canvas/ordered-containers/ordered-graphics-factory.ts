import GraphicsFactory from 'diagram-js/lib/core/GraphicsFactory.js';
import type { DiagramElement } from '../../elements.ts';
import type { ElementRegistry } from '../../services.ts';
import { longestRise } from './longest-rise.ts';

/**
 * diagram-js' factory of graphics, which brings the containers of siblings into the order of the model by moving as few of them as
 * possible. The stock one moves every later sibling when one goes to the top; each moved container is styled and laid out anew.
 */
export class OrderedGraphicsFactory extends GraphicsFactory {
  static override $inject = ['eventBus', 'elementRegistry'];

  /** Brings the containers of the siblings of `elements` into the order of the model. */
  override updateContainments(elements: Parameters<GraphicsFactory['updateContainments']>[0]): void {
    const { _elementRegistry: registry } = this as unknown as { _elementRegistry: ElementRegistry };
    const parents = new Set((elements as unknown as readonly DiagramElement[]).map(({ parent }) => parent));
    for (const parent of parents) {
      const wanted = (parent?.children ?? []).map((child) => registry.getGraphics(child)?.parentNode).filter((node) => node instanceof SVGElement);
      const container = wanted.length === 0 ? undefined : this.#containerOf(parent);
      if (container !== undefined) order(container, wanted);
    }
  }

  #containerOf(parent: unknown): SVGElement {
    return (this as unknown as { _getChildrenContainer(element: unknown): SVGElement })._getChildrenContainer(parent);
  }
}

/** Makes `wanted` the children of `container` in this order; what already stands in order is not touched. */
function order(container: SVGElement, wanted: readonly SVGElement[]): void {
  if (stands(container, wanted)) return;
  const places = new Map<Node, number>();
  container.childNodes.forEach((node, index) => places.set(node, index));
  const present = wanted.filter((node) => places.has(node));
  const rise = longestRise(present.map((node) => places.get(node) ?? -1));
  const staying = new Set(rise.map((position) => present[position]));
  let next: SVGElement | null = null;
  for (const node of wanted.toReversed()) {
    if (!staying.has(node)) container.insertBefore(node, next);
    next = node;
  }
}

function stands(container: SVGElement, wanted: readonly SVGElement[]): boolean {
  let node: ChildNode | null = container.firstChild;
  for (const each of wanted) {
    if (node !== each) return false;
    node = each.nextSibling;
  }
  return true;
}
