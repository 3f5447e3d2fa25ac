import { readTags, tagExtension, tagNamespace } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import { priorities } from '../priorities.ts';
import type { EventBus } from '../services.ts';

/**
 * Carries tags whole through copy, paste and replace. bpmn-js copies what the descriptor describes and no references: what a
 * later version wrote into our elements, and a tag that only its mirror holds, would be lost.
 */
export class TagCopies {
  static $inject = ['eventBus'];

  /** Copies whose tag had to be taken from the mirror of their source. */
  readonly #recovered = new WeakSet<ModdleElement>();

  constructor(eventBus: EventBus) {
    eventBus.on<CopyEvent>('moddleCopy.canCopyProperties', priorities.copyTags, ({ sourceElement, targetElement }) => {
      this.#writeRecovered(sourceElement, targetElement);
    });
    eventBus.on<PropertyEvent>('moddleCopy.canCopyProperty', priorities.copyTags, ({ property }) => {
      return isOurs(property) ? cloneOf(property) : undefined;
    });
    eventBus.on<PropertyEvent>('moddleCopy.canSetCopiedProperty', priorities.copyTags, ({ parent, property, propertyName }) => {
      if (propertyName === 'extensionElements' && this.#recovered.has(parent)) addTags(parent, property as ModdleElement);
    });
  }

  #writeRecovered(source: ModdleElement, target: ModdleElement): void {
    if (!source.$instanceOf?.('bpmn:FlowElement') || !target.$instanceOf('bpmn:FlowElement')) return;
    const { tags, recovered } = readTags(source);
    if (!recovered) return;
    target.set('extensionElements', tagExtension(target, tags));
    this.#recovered.add(target);
  }
}

interface CopyEvent {
  readonly sourceElement: ModdleElement;
  readonly targetElement: ModdleElement;
}

interface PropertyEvent {
  readonly parent: ModdleElement;
  readonly property: unknown;
  readonly propertyName: string;
}

function isOurs(value: unknown): value is ModdleElement {
  return (value as ModdleElement | undefined)?.$descriptor?.$pkg?.uri === tagNamespace;
}

function cloneOf(element: ModdleElement): ModdleElement {
  const fields = Object.entries(element).filter(([name]) => name !== '$type');
  const clone = element.$model.create(element.$type, Object.fromEntries(fields));
  Object.assign(clone.$attrs, element.$attrs);
  return clone;
}

/** The copied extension is about to take the place of the one that holds the recovered tags: they move over. */
function addTags(element: ModdleElement, extension: ModdleElement): void {
  const written = element.get('extensionElements') as ModdleElement | undefined;
  const values = extension.get('values') as ModdleElement[];
  for (const value of (written?.get('values') ?? []) as ModdleElement[]) {
    value.$parent = extension;
    values.push(value);
  }
}
