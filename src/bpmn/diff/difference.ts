import type { Tag } from '../../etom/index.ts';

/** What a reader must know of an element to recognize it. */
export interface DiffElement {
  /** Its ID in the file; empty for the file itself. */
  readonly id: string;
  /** Local name of the BPMN type: `UserTask`; `Definitions` for the file itself. */
  readonly type: string;
  /** Its name, or the text of an annotation; empty where it has none. */
  readonly name: string;
  /** The primary tag first. */
  readonly tags: readonly Tag[];
}

/** A fact of words that is one text before and another after; empty where there is none. */
interface TextChange {
  readonly fact: 'name' | 'type' | 'documentation' | 'condition' | 'calls';
  readonly before: string;
  readonly after: string;
}

/** A tag in the place of another one, come, gone, or become the primary one where `before` was that. */
export type TagChange =
  | { readonly fact: 'tagReplaced' | 'tagPrimary'; readonly before: Tag; readonly after: Tag }
  | { readonly fact: 'tagAdded' | 'tagRemoved'; readonly tag: Tag };

/** What stands at the other end, or around: undefined where there is nothing. */
interface PlaceChange {
  readonly fact: 'source' | 'target' | 'parent' | 'lane';
  readonly before: DiffElement | undefined;
  readonly after: DiffElement | undefined;
}

/**
 * One fact that differs. `details` are further settings of BPMN, which are not told one by one; `look` is color and the like. `moved`
 * and `resized` count in units of the diagram; `rerouted` is a connection drawn along another way, `label` a name put elsewhere.
 */
export type FactChange =
  | TextChange
  | TagChange
  | PlaceChange
  | { readonly fact: 'functionAdded' | 'functionRemoved'; readonly tag: Tag; readonly key: string }
  | { readonly fact: 'external' | 'expanded'; readonly after: boolean }
  | { readonly fact: 'moved'; readonly dx: number; readonly dy: number }
  | { readonly fact: 'details' | 'resized' | 'rerouted' | 'label' | 'look' | 'drawn' | 'undrawn' };

/** How an element differs: `moved` where only its drawing does. */
export type DifferenceKind = 'added' | 'removed' | 'changed' | 'moved';

/** One element that differs between two diagrams. */
export interface Difference {
  readonly kind: DifferenceKind;
  /** As it is after; as it was before where it was removed. */
  readonly element: DiffElement;
  /** What differs; empty for what was added or removed. */
  readonly facts: readonly FactChange[];
  /** Only of an activity that was added or removed: the activities that lead to it, past gateways and events. */
  readonly follows: readonly DiffElement[];
  /** Likewise those that it leads to. */
  readonly precedes: readonly DiffElement[];
  /** ID of the element whose difference explains this one: the ends of a flow, what holds an element, what it moved with. */
  readonly goesWith?: string;
}
