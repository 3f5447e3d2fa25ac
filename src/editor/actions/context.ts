import type { ElementTree } from '../../etom/index.ts';
import type { DiagramElement, Modeler } from '../../modeling/index.ts';
import type { Issue } from '../../validation/index.ts';

/** What an action works with. */
export interface ActionContext {
  readonly modeler: Modeler;
  readonly tree: ElementTree;
  /** Validates the diagram as it is now. */
  readonly issuesNow: () => readonly Issue[];
  /** Notes that a person has used an element of eTOM. */
  readonly remember: (processId: string) => void;
  /** Selects and shows an element, on whichever plane it lies; false when the diagram does not draw it. */
  readonly reveal: (id: string) => boolean;
}

/** Returns the drawn elements with these IDs; an ID that is gone in the meantime is passed over. */
export function elementsById({ modeler }: ActionContext, ids: readonly string[]): DiagramElement[] {
  const registry = modeler.get('elementRegistry');
  return ids.map((id) => registry.get(id)).filter((element) => element !== undefined);
}
