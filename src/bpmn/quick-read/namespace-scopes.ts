import { leave } from './unusual.ts';

/**
 * What prefixes mean where a scanner is, and how the parser of moddle's reader would call what stands there: names are told with
 * one prefix for each namespace, that of the package which has it, else the first one that the text has for it.
 */
export class NamespaceScopes {
  /** Namespaces to prefixes as told. Grows while the text is read. */
  readonly #told: Map<string, string>;
  /** By the element that declares something: prefixes as written to prefixes as told, `prefix$uri` to namespaces, `prefix$declared` where the text says it. */
  readonly #scopes: Map<string, string>[];
  /** Names as written to names as told; a scope of its own has its own. */
  #elements = new Map<string, string>();
  #attributes = new Map<string, string>();
  #anonymous = 0;

  /** `packages`: the prefix for each namespace that is known beforehand. */
  constructor(packages: Readonly<Record<string, string>>) {
    this.#told = new Map(Object.entries(packages));
    this.#scopes = [new Map(Object.entries(packages).flatMap(([uri, prefix]) => [[prefix, prefix], [`${prefix}$uri`, uri]] as const))];
  }

  /** What prefixes, and `prefix$uri`, mean here. */
  get current(): ReadonlyMap<string, string> {
    return this.#scopes.at(-1) ?? new Map();
  }

  /** Begins the scope of an element that declares these prefixes; the empty one is that of names without a prefix. */
  enter(declarations: readonly (readonly [prefix: string, uri: string])[]): void {
    const scope = new Map(this.current);
    for (const [prefix, uri] of declarations) {
      if (prefix === 'xmlns' || prefix === 'xml') leave();
      let told = this.#told.get(uri);
      if (told === undefined) {
        if (prefix !== '' && scope.has(`${prefix}$uri`) && scope.get(`${prefix}$uri`) !== uri) leave();
        told = prefix === '' ? this.#nameless(scope) : prefix;
        this.#told.set(uri, told);
      }
      scope.set(prefix === '' ? 'xmlns' : prefix, told);
      scope.set(`${prefix}$declared`, uri);
      scope.set(`${prefix === '' ? told : prefix}$uri`, uri);
      if (prefix === '') scope.set('xmlns$uri', uri);
    }
    this.#scopes.push(scope);
    this.#forget();
  }

  /** Ends the innermost scope. */
  exit(): void {
    this.#scopes.pop();
    this.#forget();
  }

  /** Returns how an element written `name` is told. */
  element(name: string): string {
    let told = this.#elements.get(name);
    if (told === undefined) this.#elements.set(name, (told = this.#toldElement(name)));
    return told;
  }

  /** Returns how an attribute written `name` is told. */
  attribute(name: string): string {
    let told = this.#attributes.get(name);
    if (told === undefined) this.#attributes.set(name, (told = this.#toldAttribute(name)));
    return told;
  }

  #toldElement(name: string): string {
    const colon = colonIn(name);
    const written = name.slice(0, Math.max(colon, 0));
    const prefix = this.current.get(colon === -1 ? 'xmlns' : written);
    if (prefix === undefined) return colon === -1 ? name : leave();
    // Moddle's reader knows the prefixes of its packages beforehand, the check before it only this one.
    if (colon !== -1 && written !== 'bpmn' && !this.current.has(`${written}$declared`)) leave();
    return `${prefix}:${name.slice(colon + 1)}`;
  }

  /** A declaration is told as written; an attribute of the namespace of elements without a prefix has none either. */
  #toldAttribute(name: string): string {
    const colon = colonIn(name);
    if (colon === -1 || name.startsWith('xmlns:')) return name;
    const prefix = this.current.get(name.slice(0, colon)) ?? leave();
    return prefix === this.current.get('xmlns') ? name.slice(colon + 1) : prefix + name.slice(colon);
  }

  #nameless(scope: ReadonlyMap<string, string>): string {
    for (;;) {
      const name = `ns${this.#anonymous}`;
      this.#anonymous += 1;
      if (!scope.has(name)) return name;
    }
  }

  #forget(): void {
    this.#elements = new Map();
    this.#attributes = new Map();
  }
}

/** Where the prefix of a name ends; -1 where it has none. Moddle refuses names with more than one colon. */
function colonIn(name: string): number {
  const colon = name.indexOf(':');
  return colon === name.lastIndexOf(':') && colon !== name.length - 1 ? colon : leave();
}
