import { withoutLabel } from '../elements.ts';
import type { DirectEditing, EventBus, Selection } from '../services.ts';

/** F2 and Enter open the name of the selected element, as everywhere; bpmn-js knows only E and the double click. */
export class RenameKeys {
  static $inject = ['eventBus', 'selection', 'directEditing'];

  constructor(eventBus: EventBus, selection: Selection, directEditing: DirectEditing) {
    eventBus.on<{ keyEvent: KeyboardEvent }>('keyboard.keydown', ({ keyEvent }) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = keyEvent;
      const [element, ...others] = selection.get();
      if ((key !== 'F2' && key !== 'Enter') || ctrlKey || metaKey || altKey || shiftKey) return undefined;
      if (element === undefined || others.length > 0 || directEditing.isActive()) return undefined;
      directEditing.activate(withoutLabel(element));
      return directEditing.isActive() ? true : undefined;
    });
  }
}
