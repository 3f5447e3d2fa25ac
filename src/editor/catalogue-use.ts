import { readDefinitions, readTags, walk } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import { isOwnId, judgeTag, readProcessId } from '../etom/index.ts';
import type { ElementTree, Tag } from '../etom/index.ts';
import type { Store } from '../workspace/index.ts';
import type { Desk } from './desk.ts';
import type { Session } from './session.ts';

/** A diagram, as the list of diagrams names it. */
export interface NamedDiagram {
  readonly id: string;
  readonly name: string;
}

/** An element of a diagram whose tag has an organisation's own ID. */
export interface OwnUse {
  readonly diagram: NamedDiagram;
  readonly elementId: string;
  readonly elementName: string;
  /** Local name of the BPMN type: `UserTask`. */
  readonly elementType: string;
  /** The ID as it is understood. */
  readonly processId: string;
  readonly tag: Tag;
}

/** Returns every use of an organisation's own IDs in a diagram, in the order of the document. */
export function ownUses(definitions: ModdleElement, diagram: NamedDiagram): readonly OwnUse[] {
  const uses: OwnUse[] = [];
  walk(definitions, (element) => {
    for (const tag of readTags(element).tags) {
      const processId = ownIdIn(tag.processId);
      if (processId === undefined) continue;
      const { id = '', name } = element;
      uses.push({ diagram, elementId: id, elementName: typeof name === 'string' ? name : '', elementType: element.$type.replace(/^.*:/, ''), processId, tag });
    }
  });
  return uses;
}

/** Says whether a text may hold a use of an organisation's own ID: a look at its tags and category values, without parsing it. */
export function mayHoldOwnUse(xml: string): boolean {
  for (const [, double, single = ''] of xml.matchAll(/\b(?:processId|value)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const text = (double ?? single).trim();
    // A character reference hides what stands there; a category value goes on with a name.
    if (text.includes('&#') || ownIdIn(text) !== undefined || ownIdIn(text.split(/\s/, 1)[0] ?? '') !== undefined) return true;
  }
  return false;
}

/** The diagram on show, as it is now: what is stored of it may be older. */
export interface ShownDiagram extends NamedDiagram {
  readonly definitions: ModdleElement;
}

/** Returns the diagram that a desk shows; undefined while it shows none. */
export function shownDiagram(desk: Desk | undefined, session: Session | undefined): ShownDiagram | undefined {
  const [open, definitions] = [desk?.snapshot.value.open, session?.modeler.getDefinitions()];
  return open === undefined || definitions === undefined ? undefined : { id: open.id, name: open.name, definitions };
}

/** What `findOwnUses` goes through. */
export interface UseSearch {
  readonly store: Pick<Store, 'list' | 'open'>;
  readonly shown: () => ShownDiagram | undefined;
  /** Asked before each diagram. */
  readonly goesOn?: () => boolean;
}

/** Resolves with every use in all diagrams that are not in the trash, those of the open one first. What cannot be read uses nothing. */
export async function findOwnUses({ store, shown: show, goesOn = () => true }: UseSearch): Promise<readonly OwnUse[]> {
  const shown = show();
  const uses = shown === undefined ? [] : [...ownUses(shown.definitions, { id: shown.id, name: shown.name })];
  for (const { id, name } of await store.list()) {
    if (!goesOn()) break;
    if (id === shown?.id) continue;
    const xml = await store.open(id).then((stored) => stored.xml, () => '');
    if (!mayHoldOwnUse(xml)) continue;
    const definitions = await readDefinitions(xml).then((read) => read.definitions, () => undefined);
    if (definitions !== undefined) uses.push(...ownUses(definitions, { id, name }));
  }
  return uses;
}

/** Returns the uses that mean another element, or none, when `after` takes the place of `before`. */
export function usesChangedBy(uses: readonly OwnUse[], before: ElementTree, after: ElementTree): readonly OwnUse[] {
  return uses.filter(({ tag }) => {
    const was = meaningOf(tag, before);
    return was !== undefined && was !== meaningOf(tag, after);
  });
}

/** Returns uses by the ID that they use. */
export function usesById(uses: readonly OwnUse[]): ReadonlyMap<string, readonly OwnUse[]> {
  const byId = new Map<string, OwnUse[]>();
  for (const use of uses) byId.set(use.processId, [...(byId.get(use.processId) ?? []), use]);
  return byId;
}

/** Returns the uses whose ID no catalogue lists: unknown ones, and those of level 3 that are legal without being listed. */
export function strayUses(uses: readonly OwnUse[], tree: ElementTree): readonly OwnUse[] {
  return uses.filter(({ tag }) => meaningOf(tag, tree)?.startsWith('below ') ?? true);
}

/** Which element a tag means; undefined for one that is no good. */
function meaningOf(tag: Tag, tree: ElementTree): string | undefined {
  const verdict = judgeTag(tag, tree);
  if (verdict.kind === 'retired') return `retired ${verdict.element.id}`;
  return verdict.kind === 'valid' ? `${verdict.unchecked ? 'below ' : ''}${verdict.element.id}` : undefined;
}

function ownIdIn(text: string): string | undefined {
  const reading = readProcessId(text);
  return (reading.kind === 'exact' || reading.kind === 'normalised') && isOwnId(reading.text) ? reading.text : undefined;
}
