import { readTags, tagExtension, tagNamespace } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import { priorities } from '../priorities.ts';
import type { EventBus } from '../services.ts';

/**
 * Carries tags whole through copy, paste and replace, and with them what other tools wrote. bpmn-js copies what a descriptor describes
 * and no references: what a later version wrote into our elements, a tag that only its mirror holds, and extensions and attributes of
 * others would be lost.
 */
export class TagCopies {
  static $inject = ['eventBus'];

  /** Copies whose tag had to be taken from the mirror of their source. */
  readonly #recovered = new WeakSet<ModdleElement>();

  constructor(eventBus: EventBus) {
    eventBus.on<CopyEvent>('moddleCopy.canCopyProperties', priorities.copyTags, ({ sourceElement, targetElement }) => {
      this.#writeRecovered(sourceElement, targetElement);
      copyForeignAttributes(sourceElement, targetElement);
    });
    eventBus.on<PropertyEvent>('moddleCopy.canCopyProperty', priorities.copyTags, ({ property }) => {
      return isOurs(property) || isGeneric(property) ? cloneOf(property as ModdleElement) : undefined;
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

function isOurs(value: unknown): boolean {
  return (value as ModdleElement | undefined)?.$descriptor?.$pkg?.uri === tagNamespace;
}

/** An element of a type that nobody has described: another tool wrote it. */
function isGeneric(value: unknown): boolean {
  return (value as ModdleElement | undefined)?.$descriptor?.isGeneric === true;
}

function cloneOf(element: ModdleElement): ModdleElement {
  const fields = Object.fromEntries(Object.entries(element).filter(([name]) => name !== '$type')
    .map(([name, value]) => [name, Array.isArray(value) ? (value as unknown[]).map((inner) => (isGeneric(inner) ? cloneOf(inner as ModdleElement) : inner)) : value]));
  if (isGeneric(element)) return element.$model.createAny(element.$type, element.$descriptor.ns.uri ?? '', fields);
  const clone = element.$model.create(element.$type, fields);
  Object.assign(clone.$attrs, element.$attrs);
  return clone;
}

/** Attributes with a prefix. Where the elements go to another file they have left them behind, as nobody there knows the prefix. */
function copyForeignAttributes(source: ModdleElement, target: ModdleElement): void {
  if (isGeneric(source) || isGeneric(target)) return;
  for (const [name, value] of Object.entries(source.$attrs ?? {})) {
    if (name.includes(':') && !name.startsWith('xmlns:')) target.$attrs[name] ??= value;
  }
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
