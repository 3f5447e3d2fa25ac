import type { DiagramElement, Point } from '../elements.ts';
import { is } from '../elements.ts';
import type { EtomLocale } from '../locale/etom-locale.ts';
import { priorities } from '../priorities.ts';
import type { Canvas, ContextPad, ContextPadEntry, EventBus, PopupEntry, PopupMenu, Selection } from '../services.ts';
import type { EtomTags } from '../tags/etom-tags.ts';
import type { DecomposeKind } from './decompose-options.ts';
import type { EtomDecompose } from './etom-decompose.ts';

/** The popup menu of what can be done with the inside of a step. */
const decomposeMenu = 'etom-decompose';

/** Offers the inside of a step: in the context pad of what is tagged or leads to another diagram, and with the key D for every step. */
export class DecomposeMenu {
  static $inject = ['canvas', 'contextPad', 'eventBus', 'etomDecompose', 'etomLocale', 'etomTags', 'popupMenu', 'selection'];

  readonly #canvas: Canvas;
  readonly #decompose: EtomDecompose;
  readonly #locale: EtomLocale;
  readonly #tags: EtomTags;
  readonly #popupMenu: PopupMenu;

  constructor(
    canvas: Canvas, contextPad: ContextPad, eventBus: EventBus, decompose: EtomDecompose, locale: EtomLocale, tags: EtomTags, popupMenu: PopupMenu, selection: Selection,
  ) {
    this.#canvas = canvas;
    this.#decompose = decompose;
    this.#locale = locale;
    this.#tags = tags;
    this.#popupMenu = popupMenu;
    contextPad.registerProvider(priorities.decompose, this);
    popupMenu.registerProvider(decomposeMenu, priorities.decompose, { getPopupMenuEntries: (target) => this.#entries(target) });
    eventBus.on<{ keyEvent: KeyboardEvent }>('keyboard.keydown', ({ keyEvent }) => {
      const { key, ctrlKey, metaKey, altKey, shiftKey } = keyEvent;
      const [element = canvas.getRootElement(), ...others] = selection.get();
      if (key.toLowerCase() !== 'd' || ctrlKey || metaKey || altKey || shiftKey || others.length > 0) return undefined;
      return this.#open(element, this.#beside(element)) ? true : undefined;
    });
  }

  getContextPadEntries(element: DiagramElement): Record<string, ContextPadEntry> {
    if (!is(element, 'bpmn:Activity') || element.labelTarget !== undefined) return {};
    const options = this.#decompose.options(element);
    const leads = options.some(({ kind }) => kind === 'open-called');
    if (options.length === 0 || (!leads && this.#tags.read(element).tags.length === 0)) return {};
    return {
      'etom.decompose': {
        group: 'edit',
        title: this.#locale.words.format('modeling.decompose.title'),
        html: `<div class="entry">${picture}</div>`,
        action: { click: (_event, target) => this.#open(target, this.#beside(target)) },
      },
    };
  }

  #open(target: DiagramElement, position: Point): boolean {
    if (this.#decompose.options(target).length === 0) return false;
    this.#popupMenu.open(target, decomposeMenu, position, { title: this.#locale.words.format('modeling.decompose.title'), width: 300 });
    return true;
  }

  #entries(target: DiagramElement): Record<string, PopupEntry> {
    const { words } = this.#locale;
    const inside = { id: 'inside', name: words.format('modeling.decompose.inside') };
    const calls = { id: 'calls', name: words.format('modeling.decompose.calls') };
    return Object.fromEntries(this.#decompose.options(target).map(({ kind, count = 0 }) => [`etom-decompose.${kind}`, {
      label: words.format('modeling.decompose.option', { kind: kind.replace('-', ''), count }),
      className: icons[kind],
      group: ['enter', 'steps', 'sub-process'].includes(kind) ? inside : calls,
      action: {
        click: () => {
          this.#popupMenu.close();
          this.#decompose.perform(target, kind);
        },
      },
    }]));
  }

  /** In client coordinates: beside the context pad where there is one, else beside the element, else in the middle. */
  #beside(element: DiagramElement): Point {
    const container = this.#canvas.getContainer();
    const pad = container.querySelector('.djs-context-pad.open')?.getBoundingClientRect();
    if (pad !== undefined) return { x: pad.right + 5, y: pad.top };
    const { left, top, width, height } = (element.parent ? this.#canvas.getGraphics(element) : container).getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  }
}

const icons: Readonly<Record<DecomposeKind, string>> = {
  enter: 'bpmn-icon-subprocess-collapsed',
  steps: 'bpmn-icon-subprocess-expanded',
  'sub-process': 'bpmn-icon-subprocess-collapsed',
  'open-called': 'bpmn-icon-call-activity',
  'call-new': 'bpmn-icon-call-activity',
  'call-existing': 'bpmn-icon-call-activity',
};

/** One thing that is made of two, in the color of the text around it. */
const picture = '<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" aria-hidden="true">'
  + '<rect x="8" y="3" width="8" height="6" rx="1"/><rect x="2.5" y="15" width="8" height="6" rx="1"/><rect x="13.5" y="15" width="8" height="6" rx="1"/>'
  + '<path d="M12 9v3M6.5 15v-3h11v3"/></svg>';
