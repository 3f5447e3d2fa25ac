import type { Viewer } from '../create-viewer.ts';
import type { Point, Rectangle } from '../elements.ts';

/** Two viewers that show the same part at the same scale. */
export interface Step {
  /** Has the second viewer lie this much further right and down, so that a thing that was moved lies at the same place in both. */
  shift(offset: Point): void;
  /** Does something with the viewers that neither shall follow. */
  apart(work: () => void): void;
}

/**
 * Moves and zooms each of two viewers when a person moves the other, and changes the plane with it where both have it. Ends with the
 * viewers.
 */
export function keepInStep(first: Viewer, second: Viewer): Step {
  let offset: Point = { x: 0, y: 0 };
  let leading = false;
  const lead = (work: () => void): void => {
    if (leading) return;
    leading = true;
    try {
      work();
    } finally {
      leading = false;
    }
  };
  const follow = (from: Viewer, to: Viewer, sign: 1 | -1): void => {
    from.get('eventBus').on<{ viewbox: Rectangle }>('canvas.viewbox.changed', ({ viewbox: { x, y, width, height } }) => lead(() => {
      // A canvas that is not on show yet has no size.
      if (Number.isFinite(width) && width > 0) to.get('canvas').viewbox({ x: x + sign * offset.x, y: y + sign * offset.y, width, height });
    }));
    from.get('eventBus').on<{ element: { readonly id: string } }>('root.set', ({ element }) => lead(() => {
      const canvas = to.get('canvas');
      const roots = canvas.getRootElements();
      // What is no plane of a sub-process is the whole: a process in one, a collaboration in the other.
      const root = roots.find(({ id }) => id === element.id) ?? (isInner(element) ? undefined : roots.find((each) => !isInner(each)));
      offset = { x: 0, y: 0 };
      if (root !== undefined && root !== canvas.getRootElement()) canvas.setRootElement(root);
    }));
  };
  follow(first, second, 1);
  follow(second, first, -1);
  return {
    shift: (next) => {
      offset = next;
    },
    apart: lead,
  };
}

/** Whether a root is the plane of a collapsed sub-process. */
function isInner({ id }: { readonly id: string }): boolean {
  return id.endsWith('_plane');
}
