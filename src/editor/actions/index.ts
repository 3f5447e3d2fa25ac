import type { Tag } from '../../etom/index.ts';
import type { DecomposeKind } from '../../modeling/index.ts';
import type { Fix, Issue } from '../../validation/index.ts';
import { accept, applyFix, fixAll, unaccept } from './apply-fix.ts';
import type { ActionContext } from './context.ts';
import { callProcess, decompose, documentElement, renameElement, setExternal } from './edit-element.ts';
import { addTag, assignElement, moveTag, performFunction, removeTag, removeTags, replaceTag } from './edit-tags.ts';
import { assignBlock, placeBlock, startBlockDrag } from './place-block.ts';
import { reveal } from './reveal.ts';
import { zoomFit, zoomReset, zoomStep } from './zoom.ts';

/** Everything that a person can do to the open diagram from outside the canvas. Each change is one undo step. */
export interface EditorActions {
  /** Begins to drag a block from its row onto the canvas. */
  startBlockDrag(processId: string, event: Event): void;
  /** Places a block after the selected element, else in the middle. */
  placeBlock(processId: string): void;
  /** Tags elements with a block; those that no person has named take the standard name. */
  assignBlock(ids: readonly string[], processId: string): void;
  /** Tags elements with the ID as written, known or not; names stay. */
  assignId(ids: readonly string[], processId: string): void;
  /** Gives elements a further tag, with the ID as written. */
  addTag(ids: readonly string[], processId: string): void;
  /** Puts another element in the place of one tag. */
  replaceTag(id: string, index: number, processId: string): void;
  /** Moves one tag among those of its element; the first is the primary one. */
  moveTag(id: string, from: number, to: number): void;
  removeTag(id: string, index: number): void;
  /** Takes a tag from all elements that bear it. */
  removeTags(ids: readonly string[], tag: Tag): void;
  /** Says of all elements that bear a tag whether they perform a function of it. */
  perform(ids: readonly string[], tag: Tag, change: { readonly key: string; readonly performed: boolean }): void;
  /** Does something with the inside of a step: a sub-process, or another diagram. */
  decompose(id: string, kind: DecomposeKind): void;
  /** Has a step call a process; a blank ID takes the call away. */
  call(id: string, processId: string): void;
  rename(id: string, name: string): void;
  document(id: string, text: string): void;
  setExternal(id: string, external: boolean): void;
  /** Performs a fix if it still is one; returns whether it was. */
  applyFix(issue: Issue, fix: Fix): boolean;
  /** Performs the safe fixes of these issues, as far as they still are any. */
  fixAll(issues: readonly Issue[]): void;
  /** Accepts a rule on an element, for a reason that the diagram keeps. */
  accept(elementId: string, rule: string, reason: string): void;
  unaccept(elementId: string, rule: string): void;
  /** Selects and shows an element, on whichever plane it lies; false when the diagram does not draw it. */
  reveal(id: string): boolean;
  undo(): void;
  redo(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomReset(): void;
  zoomFit(): void;
  /** Moves the keyboard to the canvas. */
  focusCanvas(): void;
}

/** Binds the actions to one open modeler. */
export function createActions(context: ActionContext): EditorActions {
  const stack = context.modeler.get('commandStack');
  const used = (processId: string): string => (context.remember(processId), processId);
  return {
    startBlockDrag: (processId, event) => startBlockDrag(context, used(processId), event),
    placeBlock: (processId) => placeBlock(context, used(processId)),
    assignBlock: (ids, processId) => assignBlock(context, ids, used(processId)),
    assignId: (ids, processId) => assignElement(context, ids, used(processId)),
    addTag: (ids, processId) => addTag(context, ids, used(processId)),
    replaceTag: (id, index, processId) => replaceTag(context, id, index, used(processId)),
    moveTag: (id, from, to) => moveTag(context, id, from, to),
    removeTag: (id, index) => removeTag(context, id, index),
    removeTags: (ids, tag) => removeTags(context, ids, tag),
    perform: (ids, tag, change) => performFunction(context, ids, tag, change),
    decompose: (id, kind) => decompose(context, id, kind),
    call: (id, processId) => callProcess(context, id, processId),
    rename: (id, name) => renameElement(context, id, name),
    document: (id, text) => documentElement(context, id, text),
    setExternal: (id, external) => setExternal(context, id, external),
    applyFix: (issue, fix) => applyFix(context, issue, fix),
    fixAll: (issues) => fixAll(context, issues),
    accept: (elementId, rule, reason) => accept(context, elementId, rule, reason),
    unaccept: (elementId, rule) => unaccept(context, { elementId, rule }),
    reveal: (id) => reveal(context, id),
    undo: () => { if (stack.canUndo()) stack.undo(); },
    redo: () => { if (stack.canRedo()) stack.redo(); },
    zoomIn: () => zoomStep(context, 1),
    zoomOut: () => zoomStep(context, -1),
    zoomReset: () => zoomReset(context),
    zoomFit: () => zoomFit(context),
    focusCanvas: () => context.modeler.get('canvas').focus(),
  };
}
