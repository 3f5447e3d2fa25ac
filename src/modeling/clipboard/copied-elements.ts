import type { ModdleElement } from '../../bpmn/index.ts';
import { elementFrom, isRecord, toJson } from './moddle-json.ts';
import type { Json, JsonRecord, TypedModdle } from './moddle-json.ts';

/** diagram-js' tree of copied elements: by depth, what is known of each. */
export type CopiedTree = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** What a text on the clipboard begins with: ours, and that of the community's bpmn-js-native-copy-paste. */
const ours = 'etom-flow-elements:';
const others = 'bpmn-js-clip----';

/** Writes copied elements down as text. `origin` names the open diagram. */
export function writeCopied(tree: CopiedTree, origin: string): string {
  return ours + JSON.stringify({ version: 1, origin, tree: toJson(tree) });
}

/**
 * Reads copied elements from a text; undefined where it holds none that can be pasted, whatever it is. What comes from another
 * diagram than `origin` has no IDs, so that it gets new ones.
 */
export function readCopied(text: string, moddle: TypedModdle, origin: string): CopiedTree | undefined {
  const parsed = parse(text);
  if (parsed === undefined || !isRecord(parsed.tree)) return undefined;
  const renew = parsed.origin !== origin;
  const branches = Object.entries(parsed.tree);
  if (!branches.every(([depth, branch]) => /^\d+$/.test(depth) && Array.isArray(branch))) return undefined;
  const all = branches.flatMap(([, branch]) => branch as readonly Json[]);
  const ids = new Set(all.map((item) => (isRecord(item) ? item['id'] : undefined)).filter((id) => typeof id === 'string'));
  const tree: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
  for (const [depth, branch] of branches) {
    const made = (branch as readonly Json[]).map((item) => descriptorFrom(item, ids, moddle, renew));
    if (made.some((descriptor) => descriptor === undefined)) return undefined;
    tree[depth] = made.filter((descriptor) => descriptor !== undefined);
  }
  return all.length === 0 ? undefined : tree;
}

function parse(text: string): { readonly origin?: unknown; readonly tree: unknown } | undefined {
  try {
    if (text.startsWith(others)) return { tree: JSON.parse(text.slice(others.length)) };
    const data: unknown = text.startsWith(ours) ? JSON.parse(text.slice(ours.length)) : undefined;
    return isRecord(data) && data['version'] === 1 ? { origin: data['origin'], tree: data['tree'] } : undefined;
  } catch {
    return undefined;
  }
}

/** Fields of a descriptor by what they hold. Links name other descriptors of the tree. */
const links = ['parent', 'host', 'source', 'target', 'labelTarget'];
const numbers = ['priority', 'x', 'y', 'width', 'height'];
const flags = ['hidden', 'collapsed', 'isExpanded'];
const elements = ['businessObject', 'di', 'processRef', 'referencedRootElement', 'category', 'categoryValue'];

function descriptorFrom(json: Json, ids: ReadonlySet<string>, moddle: TypedModdle, renew: boolean): Readonly<Record<string, unknown>> | undefined {
  if (!isRecord(json) || typeof json['id'] !== 'string') return undefined;
  const waypoints = waypointsOf(json['waypoints']);
  const descriptor: Record<string, unknown> = {
    id: json['id'],
    ...picked(json, links, (value) => typeof value === 'string' && ids.has(value)),
    ...picked(json, numbers, (value) => typeof value === 'number'),
    ...picked(json, flags, (value) => typeof value === 'boolean'),
    ...picked(json, ['name', 'default'], (value) => typeof value === 'string'),
    ...(waypoints === undefined ? {} : { waypoints }),
  };
  for (const key of elements) {
    // Root elements are told apart by their ID.
    const element = elementFrom(json[key], moddle, renew && key !== 'referencedRootElement');
    if (element !== undefined) descriptor[key] = element;
  }
  return isWhole(descriptor) ? descriptor : undefined;
}

function picked(json: JsonRecord, keys: readonly string[], fits: (value: Json) => boolean): Record<string, Json> {
  return Object.fromEntries(Object.entries(json).filter(([key, value]) => keys.includes(key) && fits(value)));
}

function waypointsOf(json: Json | undefined): readonly JsonRecord[] | undefined {
  if (!Array.isArray(json)) return undefined;
  const points = (json as readonly Json[]).filter((point): point is JsonRecord => isRecord(point) && typeof point['x'] === 'number' && typeof point['y'] === 'number');
  return points.map((point) => ({ x: point['x'] as number, y: point['y'] as number, ...(isRecord(point['original']) ? { original: point['original'] } : {}) }));
}

/** A label needs what it names, a connection its ends and its way, a shape its bounds; the latter two what they mean and how they look. */
function isWhole(descriptor: Readonly<Record<string, unknown>>): boolean {
  const has = (...keys: readonly string[]): boolean => keys.every((key) => descriptor[key] !== undefined);
  if (has('labelTarget')) return has('x', 'y', 'width', 'height');
  const { businessObject, di, waypoints } = descriptor as { businessObject?: ModdleElement; di?: ModdleElement; waypoints?: readonly object[] };
  if (businessObject === undefined || di === undefined || !drawn.some((type) => businessObject.$instanceOf(type))) return false;
  if (di.$type === 'bpmndi:BPMNEdge') return has('source', 'target') && (waypoints?.length ?? 0) >= 2;
  return di.$type === 'bpmndi:BPMNShape' && has('x', 'y', 'width', 'height') && !has('waypoints');
}

/** What bpmn-js can put on a canvas. */
const drawn = ['bpmn:FlowElement', 'bpmn:Artifact', 'bpmn:Participant', 'bpmn:Lane', 'bpmn:MessageFlow', 'bpmn:DataAssociation', 'bpmn:DataInput', 'bpmn:DataOutput'];
