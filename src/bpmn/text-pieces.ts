import { listOf, textOf } from './fields.ts';
import type { ModdleElement } from './model.ts';
import { readTags } from './tags.ts';
import { walk } from './walk.ts';

/** What people search a diagram by: its texts, each piece a line of one of these. */
export interface TextPieces {
  /** Names of steps, pools, lanes and flows, and the texts of annotations, each once. */
  readonly names: string;
  /** IDs of everything that can be drawn, and the process IDs of tags, each once. */
  readonly ids: string;
  readonly documentation: string;
}

/** Returns the texts of a diagram in the order of the document. Reads only. */
export function textPieces(definitions: ModdleElement): TextPieces {
  const [names, ids, documentation] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const add = (pieces: Set<string>, text: string | undefined): void => {
    const piece = (text ?? '').replaceAll(/\s+/g, ' ').trim();
    if (piece !== '') pieces.add(piece);
  };
  const note = (element: ModdleElement): void => {
    for (const each of listOf(element, 'documentation')) add(documentation, textOf(each, 'text'));
  };
  note(definitions);
  walk(definitions, (element) => {
    add(names, textOf(element, element.$instanceOf('bpmn:TextAnnotation') ? 'text' : 'name'));
    add(ids, element.id);
    for (const { processId } of readTags(element).tags) add(ids, processId);
    note(element);
  });
  return { names: [...names].join('\n'), ids: [...ids].join('\n'), documentation: [...documentation].join('\n') };
}
