import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer.js';
import type { ElementTree } from '../../etom/index.ts';
import { is, isShape } from '../elements.ts';
import type { DiagramElement, DiagramShape } from '../elements.ts';
import { priorities } from '../priorities.ts';
import type { EventBus } from '../services.ts';
import type { ExternalScope } from '../tags/external-scope.ts';
import { badgeOf } from './badge.ts';
import type { Badge } from './badge.ts';
import { drawBadge } from './draw-badge.ts';

/** What we rely on of bpmn-js' renderer. */
interface BpmnRenderer {
  drawShape(visuals: SVGElement, shape: DiagramShape, attributes?: object): SVGElement;
  getShapePath(shape: DiagramShape): string;
}

/** Draws activities and participants as bpmn-js does and adds the badge. */
export class BadgeRenderer extends BaseRenderer {
  static $inject = ['eventBus', 'bpmnRenderer', 'etomTree', 'etomExternalScope'];

  readonly #bpmnRenderer: BpmnRenderer;
  readonly #tree: ElementTree;
  readonly #external: ExternalScope;

  constructor(eventBus: EventBus, bpmnRenderer: BpmnRenderer, tree: ElementTree, external: ExternalScope) {
    super(eventBus as never, priorities.renderBadge);
    this.#bpmnRenderer = bpmnRenderer;
    this.#tree = tree;
    this.#external = external;
  }

  override canRender(element: unknown): boolean {
    const shown = element as DiagramElement;
    return isShape(shown) && (is(shown, 'bpmn:Activity') || is(shown, 'bpmn:Participant'));
  }

  override drawShape(visuals: SVGElement, element: unknown, attributes?: object): SVGElement {
    const shape = element as DiagramShape;
    const drawn = this.#bpmnRenderer.drawShape(visuals, shape, attributes);
    const badge = this.badgeOf(shape);
    if (badge !== undefined) drawBadge(visuals, shape, badge);
    return drawn;
  }

  override getShapePath(element: unknown): string {
    return this.#bpmnRenderer.getShapePath(element as DiagramShape);
  }

  /** Returns the badge that a shape wears now. */
  badgeOf(shape: DiagramElement): Badge | undefined {
    return badgeOf(shape.businessObject, this.#external.has(shape), this.#tree);
  }
}
