import { acceptingExtension, tagExtension, unacceptingExtension } from '../../src/bpmn/index.ts';
import type { Edit, ModdleElement } from '../../src/bpmn/index.ts';
import { find } from '../bpmn/diagram.ts';

/** Performs edits on a tree that nobody draws. */
export function perform(definitions: ModdleElement, edits: readonly Edit[]): void {
  for (const edit of edits) {
    const element = find(definitions, edit.elementId);
    if (edit.kind === 'rename') element.set('name', edit.name);
    else if (edit.kind === 'set-tags') element.set('extensionElements', tagExtension(element, edit.tags));
    else if (edit.kind === 'accept') element.set('extensionElements', acceptingExtension(element, edit.rule, edit.reason));
    else if (edit.kind === 'unaccept') element.set('extensionElements', unacceptingExtension(element, edit.rule));
    else element.set('etom:external', edit.external ? true : undefined);
  }
}
