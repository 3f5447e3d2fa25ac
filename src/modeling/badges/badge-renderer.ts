import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer.js';
import { readTags } from '../../bpmn/index.ts';
import type { ElementTree, Tag } from '../../etom/index.ts';
import { is, isShape } from '../elements.ts';
import type { DiagramElement, DiagramShape } from '../elements.ts';
import { priorities } from '../priorities.ts';
import type { EventBus } from '../services.ts';
import type { ExternalScope } from '../tags/external-scope.ts';
import { badgeOf, badgeOfTag, looksOf } from './badge.ts';
import type { Badge } from './badge.ts';
import { BadgeStamps } from './badge-stamps.ts';
import { moveName } from './move-name.ts';
import { keepNameReadable } from './own-color.ts';

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
  readonly #stamps = new BadgeStamps();
  #judged = new Map<string, Badge>();

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
    keepNameReadable(visuals, shape);
    const badge = this.badgeOf(shape);
    if (badge === undefined) return drawn;
    const stamp = this.#stamps.stampFor(badge, shape);
    if (is(shape, 'bpmn:Activity')) moveName(visuals, shape, stamp);
    visuals.append(stamp.nodes.cloneNode(true));
    return drawn;
  }

  override getShapePath(element: unknown): string {
    return this.#bpmnRenderer.getShapePath(element as DiagramShape);
  }

  /** The same few tags are judged again at every drawing. */
  readonly #judge = (tag: Tag): Badge => {
    const key = keyOfTag(tag);
    let badge = this.#judged.get(key);
    if (badge === undefined) {
      badge = badgeOfTag(tag, this.#tree);
      this.#judged.set(key, badge);
    }
    return badge;
  };

  /** Returns the badge that a shape wears now. */
  badgeOf(shape: DiagramElement): Badge | undefined {
    return badgeOf(shape.businessObject, this.#external.has(shape), this.#judge);
  }

  /** Judges all tags by the tree of today. Returns whether a shape looks different now from how it was drawn. */
  judgeAnew(): (shape: DiagramElement) => boolean {
    const before = this.#judged;
    this.#judged = new Map();
    return (shape) => {
      const [tag] = this.canRender(shape) ? readTags(shape.businessObject).tags : [];
      const drawn = tag === undefined ? undefined : before.get(keyOfTag(tag));
      return tag !== undefined && drawn !== undefined && looksOf(drawn) !== looksOf(this.#judge(tag));
    };
  }
}

function keyOfTag({ edition = '', processId }: Tag): string {
  return `${edition} ${processId}`;
}
