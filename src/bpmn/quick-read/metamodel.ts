import type { BpmnModdle } from 'bpmn-moddle';
import type { ModdleDescriptor, ModdleElement } from '../model.ts';

/** A property of a type, as moddle describes it. */
export interface PropertyDescriptor {
  readonly name: string;
  readonly ns: { readonly name: string };
  readonly type: string;
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  readonly isAttr?: boolean;
  readonly isAttribute?: boolean;
  readonly isVirtual?: boolean;
  readonly xml?: { readonly serialize?: string };
}

/** A type, as moddle describes it. */
export interface TypeDescriptor extends ModdleDescriptor {
  readonly properties: readonly PropertyDescriptor[];
  readonly propertiesByName: Readonly<Record<string, PropertyDescriptor | undefined>>;
  readonly bodyProperty?: PropertyDescriptor;
  readonly idProperty?: PropertyDescriptor;
}

/** What moddle constructs elements with. */
export interface ModdleType {
  readonly prototype: ModdleElement;
  readonly $descriptor: TypeDescriptor;
  hasType(name: string): boolean;
}

/** A package of types. */
export interface Package {
  readonly prefix: string;
  readonly uri: string;
  readonly xml?: { readonly tagAlias?: string; readonly typePrefix?: string };
}

/** The parts of a moddle by which its reader goes. */
export interface Metamodel {
  /** Throws for a name that no package has. */
  getType(name: string): ModdleType;
  getPackage(uriOrPrefix: string): Package | undefined;
  getPackages(): readonly Package[];
  /** An element of no type of ours; without a namespace where none is declared. */
  createAny(name: string, uri: string | undefined, attributes: Record<string, string>): ModdleElement;
}

/** Returns the same moddle with the parts named that it does not show. */
export function metamodelOf(moddle: BpmnModdle): Metamodel {
  return moddle as unknown as Metamodel;
}

const converters: Readonly<Record<string, (text: string) => unknown>> = {
  String: (text) => text,
  Boolean: (text) => text === 'true',
  Integer: (text) => Number.parseInt(text, 10),
  Real: (text) => Number.parseFloat(text),
};

/** Returns whether values of `type` are plain: text, number, truth. */
export function isSimpleType(type: string): boolean {
  return Object.hasOwn(converters, type);
}

/** Returns the value that `text` stands for. */
export function valueOf(type: string, text: string): unknown {
  return Object.hasOwn(converters, type) ? converters[type]?.(text) : text;
}
