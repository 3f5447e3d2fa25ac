import { tinykeys } from 'tinykeys';

/** What the keys outside the canvas do. Keys that bpmn-js handles on its canvas are not listed. */
export interface ShortcutTargets {
  undo(): void;
  redo(): void;
  save(): void;
  open(): void;
  help(): void;
  tag(): void;
  blocks(): void;
  nextProblem(): void;
  previousProblem(): void;
}

/**
 * Listens on `target` for the shortcuts of the page; returns the way to stop. A key that something has handled already, or that a
 * person types into a field or presses in a dialog, is left alone.
 */
export function bindShortcuts(target: Window | HTMLElement, targets: Partial<ShortcutTargets>): () => void {
  const on = (intention: keyof ShortcutTargets, whileTyping = false) => (event: KeyboardEvent): void => {
    const action = targets[intention];
    if (action === undefined || event.defaultPrevented || inDialog(event) || (!whileTyping && isTyping(event))) return;
    event.preventDefault();
    action();
  };
  return tinykeys(target, {
    '$mod+KeyZ': on('undo'),
    '$mod+KeyY': on('redo'),
    '$mod+Shift+KeyZ': on('redo'),
    '$mod+KeyS': on('save', true),
    '$mod+KeyO': on('open', true),
    'Shift+?': on('help'),
    KeyT: on('tag'),
    KeyB: on('blocks'),
    F8: on('nextProblem', true),
    'Shift+F8': on('previousProblem', true),
  });
}

/** Whether the key is pressed in a dialog, behind which nothing may happen. */
function inDialog(event: KeyboardEvent): boolean {
  return event.composedPath().some((node) => node instanceof HTMLDialogElement);
}

/** Whether the key goes into a text field, also one inside shadow roots. */
function isTyping(event: KeyboardEvent): boolean {
  const [origin] = event.composedPath();
  return origin instanceof HTMLElement && (origin.isContentEditable || origin.matches('input, textarea, select'));
}
