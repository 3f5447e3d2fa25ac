import { BpmnModdle } from 'bpmn-moddle';
import { decode } from 'saxen';
import { moddleDescriptor } from './descriptor.ts';

/** The inner parts of a moddle that decide what it can keep. */
interface OpenModdle {
  getType: (name: unknown) => unknown;
  getPackage(uriOrPrefix: string): { readonly uri: string } | undefined;
  readonly registry: { readonly typeMap: Record<string, unknown>; registerType(type: object, pkg: unknown): void };
  readonly config: { nsMap?: Record<string, string> };
}

/** Returns a bpmn-moddle that knows our tags and loses no element of our namespace. */
export function createModdle(): BpmnModdle {
  const moddle = new BpmnModdle({ [moddleDescriptor.prefix]: moddleDescriptor });
  keepUnknownElements(moddle);
  return moddle;
}

/**
 * Makes `moddle` keep elements of our namespace that the descriptor does not describe, as a later version may write
 * them. Without this moddle drops such an element with all it holds, because it knows the namespace but not the type.
 * For a moddle that was made with `moddleDescriptor` elsewhere, such as the one of a bpmn-js modeler; calling it
 * again is harmless. A moddle that does not know our namespace keeps everything of it anyway.
 */
export function keepUnknownElements(moddle: object): void {
  const open = moddle as OpenModdle;
  const pkg = open.getPackage(moddleDescriptor.uri);
  if (pkg === undefined) return;
  const start = `${moddleDescriptor.prefix}:`;
  const getType = open.getType;
  open.getType = (name) => {
    if (typeof name === 'string' && name.startsWith(start) && open.registry.typeMap[name] === undefined) {
      open.registry.registerType({ name: name.slice(start.length), superClass: ['Content'] }, pkg);
    }
    return getType.call(moddle, name);
  };
}

/**
 * Readies `moddle` for reading `xml`, and then for writing what it read: where the text binds one prefix to several
 * namespaces, or a prefix that moddle uses itself (`dc` for Dublin Core, `etom` for someone else's), moddle would read
 * the file and then fail to write it, because it forgets the namespace of the prefix that it makes up. Such namespaces
 * get a prefix of their own while reading; what is written has the prefix of the file again, or, inside, a like one.
 */
export function reconcilePrefixes(moddle: object, xml: string): void {
  const open = moddle as OpenModdle;
  const uris = new Map<string, string>();
  const clashes: Record<string, string> = {};
  for (const [, prefix = '', double, single] of xml.matchAll(/\sxmlns:([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const uri = decode(double ?? single ?? '');
    const taken = open.getPackage(prefix)?.uri ?? uris.get(prefix) ?? uri;
    if (taken === uri || open.getPackage(uri) !== undefined) uris.set(prefix, uri);
    else clashes[uri] ??= `other_${Object.keys(clashes).length + 1}_${prefix}`;
  }
  open.config.nsMap = clashes;
}
