import { readTags, tagExtension, withoutMirror } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import type { Tag } from '../../etom/index.ts';
import type { DiagramElement } from '../elements.ts';
import type { ElementRegistry } from '../services.ts';

/** The context of the command `etom.tags.update`. `before` is filled in by the handler. */
export interface UpdateTagsContext {
  readonly elements: readonly DiagramElement[];
  /** The tags of each element, in the order of `elements`. */
  readonly tags: readonly (readonly Tag[])[];
  before?: readonly State[];
}

/** What one element held before the command. */
interface State {
  readonly extension: unknown;
  readonly mirror: readonly ModdleElement[];
  /** Whether the mirror alone would have been read as a tag; then it comes back with an undo. */
  readonly recovered: boolean;
  readonly tagged: boolean;
}

/** Performs `etom.tags.update`. The mirror of a removed tag goes with it; that of another tag follows at the next save. */
export class UpdateTagsHandler {
  static $inject = ['elementRegistry'];

  readonly #elementRegistry: ElementRegistry;

  constructor(elementRegistry: ElementRegistry) {
    this.#elementRegistry = elementRegistry;
  }

  execute(context: UpdateTagsContext): readonly DiagramElement[] {
    const { elements, tags } = context;
    context.before = elements.map(({ businessObject }) => stateOf(businessObject));
    elements.forEach(({ businessObject }, index) => {
      const own = tags[index] ?? [];
      businessObject.set('extensionElements', tagExtension(businessObject, own));
      if (own.length === 0) mirror(businessObject, withoutMirror(businessObject));
    });
    return this.#drawn(elements);
  }

  revert({ elements, before = [] }: UpdateTagsContext): readonly DiagramElement[] {
    elements.forEach(({ businessObject }, index) => {
      const state = before[index];
      if (state === undefined) return;
      businessObject.set('extensionElements', state.extension);
      // A save in between may have mirrored the tag that goes away here.
      const untagged = !state.tagged && !state.recovered;
      mirror(businessObject, untagged ? withoutMirror(businessObject) : [...state.mirror]);
    });
    return this.#drawn(elements);
  }

  /** A plane is not drawn itself; the collapsed shape that stands for it is. */
  #drawn(elements: readonly DiagramElement[]): readonly DiagramElement[] {
    return elements.map((element) => this.#elementRegistry.get(element.businessObject.id ?? '') ?? element);
  }
}

function stateOf(object: ModdleElement): State {
  const { tags, recovered } = readTags(object);
  return {
    extension: object.get('extensionElements'),
    mirror: [...mirrorOf(object)],
    recovered,
    tagged: tags.length > 0,
  };
}

/** A pool and a process refer to no category. */
function mirror(object: ModdleElement, values: readonly ModdleElement[]): void {
  if (object.$instanceOf('bpmn:FlowElement')) object.set('categoryValueRef', values);
}

function mirrorOf(object: ModdleElement): readonly ModdleElement[] {
  const references = object.get('categoryValueRef');
  return Array.isArray(references) ? (references as ModdleElement[]) : [];
}
