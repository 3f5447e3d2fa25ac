import { BpmnModdle } from 'bpmn-moddle';
import { moddleDescriptor } from './descriptor.ts';

/** The inner parts of a moddle that admit a type later. */
interface OpenModdle {
  getType(name: unknown): unknown;
  readonly registry: { readonly typeMap: Record<string, unknown>; registerType(type: object, pkg: unknown): void };
  getPackage(uriOrPrefix: string): unknown;
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
 * For a moddle that was made with `moddleDescriptor` elsewhere, such as the one of a bpmn-js modeller; calling it
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
