import { readTags } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import { isOffered, judgeTag } from '../../etom/index.ts';
import type { ElementTree, EtomElement } from '../../etom/index.ts';
import { is, withoutLabel } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { ElementRegistry } from '../services.ts';

/**
 * Returns the element that the innermost tagged holder of `target` belongs to, below which the catalogues list something: a
 * sub-process, the pool, the process, also from a plane of its own. What is on a plane is asked for by the plane itself.
 */
export function elementAround(target: DiagramElement, tree: ElementTree, registry: ElementRegistry): EtomElement | undefined {
  const shown = withoutLabel(target);
  let holder = shown.parent === null || shown.parent === undefined ? shown : holderOf(shown, registry);
  // A plane is the inside of a collapsed sub-process; the shape outside is another element with the same content.
  for (; holder !== undefined; holder = holderOf(holder, registry)) {
    for (const object of objectsOf(holder)) {
      const element = elementOf(object, tree);
      if (element !== undefined && tree.children(element.id).some(isOffered)) return element;
    }
  }
  return undefined;
}

function holderOf(element: DiagramElement, registry: ElementRegistry): DiagramElement | undefined {
  if (element.parent !== null && element.parent !== undefined) return element.parent;
  const outside = is(element, 'bpmn:SubProcess') ? registry.get(element.businessObject.id ?? '') : undefined;
  return outside === element ? undefined : (outside?.parent ?? undefined);
}

/** A pool speaks for its process too. */
function objectsOf({ businessObject }: DiagramElement): readonly ModdleElement[] {
  const process = businessObject.$instanceOf('bpmn:Participant') ? businessObject.get('processRef') : undefined;
  return process === undefined ? [businessObject] : [businessObject, process as ModdleElement];
}

function elementOf(object: ModdleElement, tree: ElementTree): EtomElement | undefined {
  const [tag] = readTags(object).tags;
  const verdict = tag === undefined ? undefined : judgeTag(tag, tree);
  return verdict?.kind === 'valid' && !verdict.unchecked ? verdict.element : undefined;
}
