import type { EtomLocale } from '../locale/etom-locale.ts';
import { isShape } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { ElementRegistry, EventBus } from '../services.ts';
import type { Badge } from './badge.ts';
import type { BadgeRenderer } from './badge-renderer.ts';

/**
 * Says on hover what a badge means: the whole ID and the name of its element, or what is wrong. One invisible rectangle
 * travels to the badge of the element under the pointer, because what a renderer draws takes no pointer itself.
 */
export class BadgeHints {
  static $inject = ['eventBus', 'elementRegistry', 'etomBadgeRenderer', 'etomLocale'];

  readonly #area = create('rect');
  readonly #title = create('title');
  readonly #elementRegistry: ElementRegistry;
  readonly #renderer: BadgeRenderer;
  readonly #locale: EtomLocale;

  constructor(eventBus: EventBus, elementRegistry: ElementRegistry, renderer: BadgeRenderer, locale: EtomLocale) {
    this.#elementRegistry = elementRegistry;
    this.#renderer = renderer;
    this.#locale = locale;
    this.#area.classList.add('etom-badge-hint');
    this.#area.setAttribute('fill', 'none');
    this.#area.setAttribute('pointer-events', 'all');
    this.#area.append(this.#title);
    eventBus.on<{ element: DiagramElement }>('element.hover', ({ element }) => this.#show(element));
    eventBus.on(['saveSVG.start', 'elements.changed', 'etom.tree.changed', 'diagram.clear', 'diagram.destroy'], () => this.#area.remove());
  }

  #show(element: DiagramElement): void {
    const graphics = this.#elementRegistry.getGraphics(element);
    const pill = isShape(element) ? graphics?.querySelector(':scope > .djs-visual > .etom-badge') : undefined;
    if (!pill || graphics === undefined) {
      this.#area.remove();
      return;
    }
    if (this.#area.parentNode === graphics) return;
    const badge = this.#renderer.badgeOf(element);
    if (badge === undefined) return;
    for (const side of ['x', 'y', 'width', 'height']) this.#area.setAttribute(side, pill.getAttribute(side) ?? '0');
    this.#title.textContent = this.#describe(badge);
    graphics.append(this.#area);
  }

  #describe(badge: Badge): string {
    const { words } = this.#locale;
    if (badge.kind === 'missing') return words.format('modeling.badge.missing');
    const { verdict, id } = badge;
    if (verdict.kind === 'edition') return words.format('modeling.badge.edition', { edition: verdict.edition });
    if (verdict.kind === 'malformed' || verdict.kind === 'unknown') return words.format(`modeling.badge.${verdict.kind}`, { id });
    const name = verdict.element.names[words.locale];
    if (verdict.kind !== 'valid') return words.format(`modeling.badge.${verdict.kind}`, { id, name });
    const named = words.format('modeling.badge.named', { id, name });
    return verdict.normalised ? words.format('modeling.badge.normalised', { id: named }) : named;
  }
}

function create<Name extends 'rect' | 'title'>(name: Name): SVGElementTagNameMap[Name] {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}
