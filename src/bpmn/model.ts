/** The part of a moddle object that we rely on. Properties of BPMN types are read with `get`. */
export interface ModdleElement {
  readonly $type: string;
  /** Attributes outside the metamodel. Generic elements, those of no known type, have none: their attributes are own properties. */
  readonly $attrs: Record<string, string>;
  $parent?: ModdleElement;
  readonly $descriptor: ModdleDescriptor;
  readonly $model: Moddle;
  id?: string;
  name?: string;
  $instanceOf(type: string): boolean;
  get(name: string): unknown;
  set(name: string, value: unknown): void;
}

/** What moddle knows of the type of an element. */
export interface ModdleDescriptor {
  readonly name: string;
  readonly ns: { readonly prefix?: string; readonly localName: string; readonly uri?: string };
  /** The package that describes the type; absent for generic elements, which carry their namespace in `ns.uri`. */
  readonly $pkg?: { readonly uri: string };
  readonly isGeneric?: boolean;
}

/** The part of a moddle that we rely on. */
export interface Moddle {
  create(type: string, attributes?: Record<string, unknown>): ModdleElement;
  createAny(name: string, uri: string, attributes?: Record<string, unknown>): ModdleElement;
  getPackage(uriOrPrefix: string): unknown;
}
