import { tagNamespace } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';

/** A value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The part of a moddle that makes elements of what was written down. */
export interface TypedModdle {
  create(type: string, attributes?: Record<string, unknown>): ModdleElement;
  createAny(name: string, uri: string, attributes?: Record<string, unknown>): ModdleElement;
}

interface Property {
  readonly name: string;
  readonly type: string;
  readonly isMany?: boolean;
  readonly isReference?: boolean;
  readonly isId?: boolean;
}

/** bpmn-js copies this reference, to learn from the data object what it is; what it points to is written down beside. */
const keptReference = 'dataObjectRef';

/** Writes a value down as JSON: moddle elements with their type and all that they hold, without what they refer to. */
export function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return isModdle(value) ? elementToJson(value) : recordToJson(Object.entries(value));
}

function elementToJson(element: ModdleElement): Json {
  const { $descriptor, $type, $attrs } = element;
  const own = Object.entries(element).filter(([key]) => key !== '$type');
  if ($descriptor.isGeneric === true) return { $any: $type, uri: $descriptor.ns.uri ?? '', held: recordToJson(own) };
  const properties = propertiesOf(element);
  const held = own.filter(([key]) => properties[key]?.isReference !== true);
  const reference = $type === 'bpmn:DataObjectReference' ? [[keptReference, element.get(keptReference)] as const] : [];
  // Attributes of others need declarations that stand elsewhere in the file; ours have no prefix.
  const further = $descriptor.$pkg?.uri === tagNamespace ? { $attrs: recordToJson(Object.entries($attrs)) } : {};
  return { $type, ...recordToJson([...held, ...reference]), ...further };
}

function recordToJson(fields: readonly (readonly [string, unknown])[]): Record<string, Json> {
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined).map(([key, value]) => [key, toJson(value)]));
}

function isModdle(value: object): value is ModdleElement {
  return '$type' in value && '$descriptor' in value;
}

/**
 * Makes a moddle element of what `toJson` wrote; undefined where `moddle` does not know the type. What the type does not describe,
 * or describes otherwise, is left out: the text may come from anywhere. With `renew` no element has an ID.
 */
export function elementFrom(json: Json | undefined, moddle: TypedModdle, renew: boolean): ModdleElement | undefined {
  if (!isRecord(json)) return undefined;
  if (typeof json['$any'] === 'string') return anyFrom(json, moddle, renew);
  const element = typeof json['$type'] === 'string' ? create(json['$type'], moddle) : undefined;
  if (element === undefined) return undefined;
  const properties = propertiesOf(element);
  for (const [key, value] of Object.entries(json)) {
    const property = properties[key];
    if (property === undefined || (property.isReference === true && key !== keptReference) || (renew && property.isId === true)) continue;
    const made = valueFrom(value, property, (inner) => elementFrom(inner, moddle, renew));
    if (made === undefined) continue;
    for (const inner of Array.isArray(made) ? (made as unknown[]) : [made]) if (isElement(inner)) inner.$parent = element;
    element.set(key, made);
  }
  if (isRecord(json['$attrs'])) Object.assign(element.$attrs, textsOf(json['$attrs']));
  return element;
}

function create(type: string, moddle: TypedModdle): ModdleElement | undefined {
  try {
    return moddle.create(type);
  } catch {
    return undefined;
  }
}

/** By each name that a property goes by; the table has no prototype. */
function propertiesOf({ $descriptor }: ModdleElement): Readonly<Record<string, Property | undefined>> {
  return ($descriptor as unknown as { readonly propertiesByName: Readonly<Record<string, Property | undefined>> }).propertiesByName;
}

function valueFrom(value: Json, { type, isMany }: Property, make: (json: Json) => ModdleElement | undefined): unknown {
  if (isMany === true) return Array.isArray(value) ? (value as readonly Json[]).map((item) => single(item, type, make)).filter((item) => item !== undefined) : undefined;
  return single(value, type, make);
}

function single(value: Json, type: string, make: (json: Json) => ModdleElement | undefined): unknown {
  if (typeof value === 'object') return make(value);
  const wanted = plainTypes[type];
  // Enumerations and identifiers are texts too.
  return typeof value === (wanted ?? 'string') ? value : undefined;
}

const plainTypes: Readonly<Record<string, string>> = { Boolean: 'boolean', Integer: 'number', Real: 'number' };

function anyFrom(json: JsonRecord, moddle: TypedModdle, renew: boolean): ModdleElement | undefined {
  const { $any: name, uri, held } = json;
  if (typeof name !== 'string' || typeof uri !== 'string' || !isRecord(held)) return undefined;
  const { $children: children, ...attributes } = held;
  const inner = Array.isArray(children) ? (children as readonly Json[]).map((child) => elementFrom(child, moddle, renew)).filter((child) => child !== undefined) : [];
  return moddle.createAny(name, uri, { ...textsOf(attributes), ...(inner.length === 0 ? {} : { $children: inner }) });
}

function textsOf(record: JsonRecord): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '__proto__'));
}

/** An object of JSON. */
export type JsonRecord = { readonly [key: string]: Json };

/** Says whether a value is an object of JSON and no list. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}
