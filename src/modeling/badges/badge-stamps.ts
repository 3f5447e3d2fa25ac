import type { DiagramShape } from '../elements.ts';
import { frameOf } from './bar.ts';
import { looksOf } from './badge.ts';
import type { Badge } from './badge.ts';
import { drawBadge } from './draw-badge.ts';

/** A drawn badge, to be copied onto every shape on which it looks the same. */
export interface BadgeStamp {
  readonly nodes: DocumentFragment;
  /** Where the pill begins and ends, within the shape. */
  readonly left: number;
  readonly bottom: number;
}

/** More different badges than any diagram has; a bound all the same. */
const limit = 2000;

/** Draws each badge once for each size of shape. Copying nodes costs a third of making them, which an import of 1,000 tasks feels. */
export class BadgeStamps {
  readonly #stamps = new Map<string, BadgeStamp>();

  /** Returns the badge as it looks on `shape`. The nodes are to be cloned. */
  stampFor(badge: Badge, shape: DiagramShape): BadgeStamp {
    const key = `${looksOf(badge)} ${shape.width} ${shape.height} ${frameOf(shape).inset}`;
    let stamp = this.#stamps.get(key);
    if (stamp === undefined) {
      if (this.#stamps.size >= limit) this.#stamps.clear();
      stamp = drawBadge(badge, shape);
      this.#stamps.set(key, stamp);
    }
    return stamp;
  }
}
