import type { DecomposeKind } from '../../modeling/index.ts';
import { elementsById } from './context.ts';
import type { ActionContext } from './context.ts';

/** Gives an element its name; a participant, an event and a flow show it on their label. One undo step. */
export function renameElement(context: ActionContext, id: string, name: string): void {
  const modeling = context.modeler.get('modeling');
  for (const element of elementsById(context, [id])) {
    if (element.parent === null || element.parent === undefined) modeling.updateProperties(element, { name });
    else modeling.updateLabel(element, name);
  }
}

/** Writes the documentation of an element; blank text removes it. One undo step. */
export function documentElement(context: ActionContext, id: string, text: string): void {
  const { modeler } = context;
  const moddle = modeler.get('moddle');
  for (const element of elementsById(context, [id])) {
    const documentation = text.trim() === '' ? [] : [moddle.create('bpmn:Documentation', { text })];
    for (const entry of documentation) entry.$parent = element.businessObject;
    modeler.get('modeling').updateProperties(element, { documentation });
  }
}

/** Says whether a participant's process is someone else's, so that its tasks need no tag. One undo step. */
export function setExternal(context: ActionContext, id: string, external: boolean): void {
  for (const element of elementsById(context, [id])) context.modeler.get('etomTags').setExternal(element, external);
}

/** Does something with the inside of a step: a sub-process, or another diagram. */
export function decompose(context: ActionContext, id: string, kind: DecomposeKind): void {
  for (const element of elementsById(context, [id])) context.modeler.get('etomDecompose').perform(element, kind);
}

/** Has a step call a process: a task becomes a call activity. A blank ID takes the call from a call activity. One undo step. */
export function callProcess(context: ActionContext, id: string, processId: string): void {
  const { modeler } = context;
  for (const element of elementsById(context, [id])) {
    if (processId.trim() === '') modeler.get('modeling').updateProperties(element, { calledElement: undefined });
    else modeler.get('etomDecompose').call(element, processId.trim());
  }
}
