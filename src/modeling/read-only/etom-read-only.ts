import { priorities } from '../priorities.ts';
import type { Canvas, CommandStack, ContextPad, DirectEditing, Dragging, EventBus, PopupMenu } from '../services.ts';

/** What a hand may do on a diagram that it does not change, by the prefix of the drag. */
const lookingDrags = new Set(['hand', 'hand.move', 'lasso', 'lasso.selection']);

/** What a key or a menu may do there, by the name of the action. */
const lookingActions = new Set(['copy', 'find', 'handTool', 'lassoTool', 'moveCanvas', 'selectElements', 'stepZoom', 'zoom']);

interface EditorActions {
  trigger(action: string, options?: unknown): unknown;
}

/**
 * The service `etomReadOnly`: while it is on, nothing changes the diagram. Gestures, menus, text boxes and keys are refused by the events
 * by which diagram-js asks for leave; whoever calls the command stack directly changes nothing. Looking, selecting, searching and copying go on.
 */
export class EtomReadOnly {
  static $inject = ['canvas', 'commandStack', 'contextPad', 'directEditing', 'dragging', 'editorActions', 'eventBus', 'popupMenu'];

  #isOn = false;
  readonly #canvas: Canvas;
  readonly #contextPad: ContextPad;
  readonly #directEditing: DirectEditing;
  readonly #dragging: Dragging;
  readonly #popupMenu: PopupMenu;

  constructor(
    canvas: Canvas, commandStack: CommandStack, contextPad: ContextPad, directEditing: DirectEditing, dragging: Dragging,
    editorActions: EditorActions, eventBus: EventBus, popupMenu: PopupMenu,
  ) {
    this.#canvas = canvas;
    this.#contextPad = contextPad;
    this.#directEditing = directEditing;
    this.#dragging = dragging;
    this.#popupMenu = popupMenu;
    const asked = ['contextPad.open.allowed', 'popupMenu.open.allowed', 'directEditing.activate.allowed', 'commandStack.canExecute'];
    eventBus.on(asked, priorities.readOnly, () => (this.#isOn ? false : undefined));
    eventBus.on('drag.start', priorities.readOnly, () => {
      const isLooking = lookingDrags.has(dragging.context()?.prefix ?? '');
      return this.#isOn && !isLooking ? false : undefined;
    });
    const trigger = editorActions.trigger.bind(editorActions);
    editorActions.trigger = (action, options) => (this.#isOn && !lookingActions.has(action) ? undefined : trigger(action, options));
    this.#guard(commandStack);
  }

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Allows changes, or refuses them; what a hand was about to change is dropped. */
  set(isOn: boolean): void {
    if (isOn === this.#isOn) return;
    this.#isOn = isOn;
    this.#canvas.getContainer().classList.toggle('etom-read-only', isOn);
    if (!isOn) return;
    this.#dragging.cancel();
    this.#contextPad.close();
    this.#popupMenu.close();
    this.#directEditing.cancel();
  }

  #guard(stack: CommandStack): void {
    const [execute, undo, redo] = [stack.execute.bind(stack), stack.undo.bind(stack), stack.redo.bind(stack)];
    const [canUndo, canRedo] = [stack.canUndo.bind(stack), stack.canRedo.bind(stack)];
    stack.execute = (command, context) => {
      if (!this.#isOn) execute(command, context);
    };
    stack.undo = () => {
      if (!this.#isOn) undo();
    };
    stack.redo = () => {
      if (!this.#isOn) redo();
    };
    stack.canUndo = () => !this.#isOn && canUndo();
    stack.canRedo = () => !this.#isOn && canRedo();
  }
}
