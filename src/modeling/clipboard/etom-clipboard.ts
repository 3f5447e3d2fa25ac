import type { ModdleElement } from '../../bpmn/index.ts';
import { priorities } from '../priorities.ts';
import type { Canvas, CopyPaste, EventBus } from '../services.ts';
import { readCopied, writeCopied } from './copied-elements.ts';
import type { CopiedTree } from './copied-elements.ts';
import type { TypedModdle } from './moddle-json.ts';

/** diagram-js' clipboard, which lives as long as the modeler. */
interface Clipboard {
  get(): CopiedTree | undefined;
  set(tree: CopiedTree): void;
  isEmpty(): boolean;
}

interface EditorActions {
  trigger(action: string): unknown;
}

/**
 * Copies and pastes through the system's clipboard, so that elements go from one window to another, with everything in their tags.
 * The browser's own copy, cut and paste events carry the text: they need no permission, ask nobody, and also come on pages without
 * https. Where the text did not get there the clipboard of this modeler counts, as in plain bpmn-js.
 */
export class EtomClipboard {
  static $inject = ['canvas', 'clipboard', 'copyPaste', 'editorActions', 'eventBus', 'moddle', 'bpmnjs'];

  readonly #clipboard: Clipboard;
  readonly #copyPaste: CopyPaste;
  readonly #actions: EditorActions;
  readonly #moddle: TypedModdle;
  /** Names the open diagram: IDs go on only within it. */
  #origin = newOrigin();
  /** The system's clipboard holds what was copied here last, or something newer. */
  #shared = false;

  constructor(
    canvas: Canvas, clipboard: Clipboard, copyPaste: CopyPaste, actions: EditorActions, eventBus: EventBus, moddle: TypedModdle,
    host: { getDefinitions(): ModdleElement | undefined },
  ) {
    this.#clipboard = clipboard;
    this.#copyPaste = copyPaste;
    this.#actions = actions;
    this.#moddle = moddle;
    eventBus.on<{ keyEvent: KeyboardEvent }>('keyboard.keydown', priorities.clipboardKeys, ({ keyEvent }) => this.#onKey(keyEvent));
    eventBus.on<{ hints?: { clip?: boolean } }>('copyPaste.elementsCopied', ({ hints }) => {
      if (hints?.clip !== false) this.#shared = false;
    });
    eventBus.on('import.render.start', () => this.#renew());
    eventBus.on<{ descriptor: { referencedRootElement?: ModdleElement } }>('copyPaste.pasteElement', ({ descriptor }) => {
      const { referencedRootElement: root } = descriptor;
      if (root !== undefined) descriptor.referencedRootElement = inDiagram(root, host.getDefinitions());
    });
    const container = canvas.getContainer();
    for (const name of ['copy', 'cut'] as const) container.addEventListener(name, (event) => this.#share(event));
    container.addEventListener('paste', (event) => this.#paste(event));
  }

  /** Copies here at once; the browser's event, which follows where the key's default is not prevented, takes it further. */
  #onKey(event: KeyboardEvent): false | undefined {
    const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
    if (event.shiftKey || event.altKey) return undefined;
    if (key === 'c' || key === 'x') {
      this.#actions.trigger(key === 'c' ? 'copy' : 'cut');
      return false;
    }
    return key === 'v' ? false : undefined;
  }

  #share(event: ClipboardEvent): void {
    const tree = this.#clipboard.get();
    if (isTyping(event) || tree === undefined || Object.keys(tree).length === 0 || event.clipboardData === null) return;
    event.clipboardData.setData('text/plain', writeCopied(tree, this.#origin));
    event.preventDefault();
    this.#shared = true;
  }

  #paste(event: ClipboardEvent): void {
    if (isTyping(event)) return;
    event.preventDefault();
    const tree = readCopied(event.clipboardData?.getData('text/plain') ?? '', this.#moddle, this.#origin);
    if (tree !== undefined) this.#copyPaste.paste({ tree });
    // Something else lies on the system's clipboard since: it is none of ours.
    else if (!this.#shared) this.#copyPaste.paste();
  }

  /** Another diagram opens: what was copied before is of elsewhere now. */
  #renew(): void {
    const before = this.#origin;
    this.#origin = newOrigin();
    const tree = this.#clipboard.get();
    const renewed = tree === undefined ? undefined : readCopied(writeCopied(tree, before), this.#moddle, this.#origin);
    if (renewed !== undefined) this.#clipboard.set(renewed);
  }
}

/** A message, error or signal of this ID may be in the diagram already: then that one counts, unless it is of another kind. */
function inDiagram(root: ModdleElement, definitions: ModdleElement | undefined): ModdleElement {
  const roots = definitions?.get('rootElements') as readonly ModdleElement[] | undefined;
  const known = roots?.find(({ id }) => id !== undefined && id === root.id);
  if (known === undefined || known.$type === root.$type) return known ?? root;
  return root.$model.create(root.$type, { ...Object.fromEntries(Object.entries(root).filter(([key]) => key !== '$type' && key !== 'id')) });
}

/** Whether the event belongs to a text that is being edited, such as the name of an element. */
function isTyping({ target }: Event): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}

function newOrigin(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
