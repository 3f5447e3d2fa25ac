import { mirrorTags } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import type { ElementTree } from '../../etom/index.ts';
import type { EventBus } from '../services.ts';

/**
 * Writes the primary tags into the standard `bpmn:category` when a diagram is saved (DESIGN, section 6), so that they survive
 * tools that strip extensions. No command: what a person drew does not change, and nothing is to be undone.
 */
export class MirrorOnSave {
  static $inject = ['eventBus', 'etomTree'];

  constructor(eventBus: EventBus, tree: ElementTree) {
    eventBus.on<{ definitions: ModdleElement }>('saveXML.start', ({ definitions }) => {
      mirrorTags(definitions, (processId) => tree.get(processId)?.names.en ?? '');
    });
  }
}
