import { createDiagramReader, createPlaces, createSourceEditor, decodeXml, placesById, processFacts, UnreadableDiagram } from '../bpmn/index.ts';
import type { Edit, ModdleElement, Place, ProcessFact } from '../bpmn/index.ts';
import { builtInCatalogues, createElementTree } from '../etom/index.ts';
import type { ElementTree } from '../etom/index.ts';
import type { Replacement } from '../report/index.ts';
import { readWarningIssue, unreadableIssue, validate } from '../validation/index.ts';
import type { Issue, Summary, ValidationResult } from '../validation/index.ts';
import type { Profile } from './configuration.ts';

/** A finding with its place in the text, in no language yet. Plain data. */
export interface PlacedIssue extends Pick<Issue, 'rule' | 'severity' | 'elementId' | 'elementType' | 'elementName' | 'message'> {
  readonly fixes: readonly Pick<Issue['fixes'][number], 'title' | 'safe'>[];
  readonly line: number | null;
  readonly column: number | null;
  /** What each fix changes in the text, where that was asked for. */
  readonly replacements?: readonly (readonly Replacement[])[];
}

/** What one file came to. Plain data. */
export interface CheckedFile {
  readonly summary: Summary;
  readonly issues: readonly PlacedIssue[];
  /** The processes that other files may call. */
  readonly processes: readonly string[];
  /** The processes that it asked for because it does not have them itself, sorted. */
  readonly asked: readonly string[];
}

/** What can be done with the content of files. None of it throws for a text that is no diagram: that is a finding. */
export interface Checker {
  /** Checks a content. `called` are the processes of other files that it is known to ask for. */
  check(bytes: Uint8Array, profile: Profile, called: ReadonlyMap<string, ProcessFact>): Promise<CheckedFile>;
  /** Returns what callers need to know of the processes of a content. */
  processes(bytes: Uint8Array): Promise<readonly ProcessFact[]>;
  /** Reads and validates a text: what a fix is found and proved by. Rejects with `UnreadableDiagram`. */
  validate(text: string, profile: Profile): Promise<{ readonly result: ValidationResult; readonly warnings: number }>;
  treeOf(profile: Profile): ElementTree;
}

/** Returns a checker that reads all its files with one reader and makes one tree a profile. */
export function createChecker({ replacements }: { readonly replacements: boolean }): Checker {
  const read = createDiagramReader();
  const trees = new Map<string, ElementTree>();
  const treeOf = (profile: Profile): ElementTree => {
    let tree = trees.get(profile.id);
    if (tree === undefined) trees.set(profile.id, (tree = createElementTree([...builtInCatalogues(), ...profile.catalogues])));
    return tree;
  };
  return {
    treeOf,
    async check(bytes, profile, called) {
      try {
        const text = decodeXml(bytes);
        const { definitions, warnings, offsets } = await read(text);
        const asked = new Set<string>();
        const resolve = (calledElement: string): ProcessFact | undefined => {
          const id = calledElement.slice(calledElement.lastIndexOf(':') + 1);
          asked.add(id);
          return called.get(id);
        };
        const { issues, summary } = validate(definitions, { tree: treeOf(profile), settings: profile.settings, resolve });
        const placeOf = issues.length > 0 ? createPlaceOf(text, offsets) : () => nowhere;
        const replacementsFor = replacements && issues.length > 0 ? createReplacements(text, officialNames(treeOf(profile))) : undefined;
        return {
          summary,
          issues: [
            ...warnings.map((warning) => placed(readWarningIssue(warning), { line: warning.line ?? null, column: null })),
            ...issues.map((issue) => ({
              ...placed(issue, placeOf(issue.elementId)),
              ...(replacementsFor !== undefined ? { replacements: issue.fixes.map(({ edits }) => replacementsFor(edits)) } : {}),
            })),
          ],
          processes: processIds(definitions),
          asked: [...asked].toSorted(),
        };
      } catch (error) {
        if (!(error instanceof UnreadableDiagram)) throw error;
        return { summary: { tasks: 0, tagged: 0, valid: 0 }, issues: [placed(unreadableIssue(error), { line: error.line ?? null, column: null })], processes: [], asked: [] };
      }
    },
    async processes(bytes) {
      try {
        return processFacts((await read(decodeXml(bytes))).definitions);
      } catch (error) {
        if (!(error instanceof UnreadableDiagram)) throw error;
        return [];
      }
    },
    async validate(text, profile) {
      const { definitions, warnings } = await read(text);
      return { result: validate(definitions, { tree: treeOf(profile), settings: profile.settings }), warnings: warnings.length };
    },
  };
}

/** Returns the official English name of a process ID, which a mirror shows; empty where there is none. */
export function officialNames(tree: ElementTree): (processId: string) => string {
  return (processId) => tree.get(processId)?.names.en ?? '';
}

const nowhere = { line: null, column: null } as const;

/** Returns what tells the place of an element; a quick reading has seen it on the way. */
function createPlaceOf(text: string, offsets: ReadonlyMap<string, number> | undefined): (elementId: string) => Place | typeof nowhere {
  if (offsets === undefined) {
    const places = placesById(text);
    return (elementId) => places.get(elementId) ?? nowhere;
  }
  const placeAt = createPlaces(text);
  return (elementId) => {
    const offset = offsets.get(elementId);
    return offset === undefined ? nowhere : placeAt(offset);
  };
}

/** Of a fix only its title is for readers; the rest would be carried about in vain. */
function placed({ rule, severity, elementId, elementType, elementName, message, fixes }: Issue, { line, column }: { readonly line: number | null; readonly column: number | null }): PlacedIssue {
  return { rule, severity, elementId, elementType, elementName, message, line, column, fixes: fixes.map(({ title, safe }) => ({ title, safe })) };
}

/** Returns what tells what edits change in the text, each time of the text as it is. */
function createReplacements(text: string, nameOf: (processId: string) => string): (edits: readonly Edit[]) => readonly Replacement[] {
  const editsOf = createSourceEditor(text, { nameOf });
  const placeAt = createPlaces(text);
  return (edits) => editsOf(edits).map(({ start, end, text: inserted }) => ({ start: placeAt(start), end: placeAt(end), text: inserted }));
}

function processIds(definitions: ModdleElement): readonly string[] {
  const roots = definitions.get('rootElements') as readonly ModdleElement[];
  return roots.flatMap((root) => (root.$type === 'bpmn:Process' && root.id !== undefined ? [root.id] : []));
}
