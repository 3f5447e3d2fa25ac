import type { ElementTree } from './element-tree.ts';
import type { EtomElement, Vertical } from './model.ts';
import { pictogramOf } from './pictogram.ts';

/** How a pictogram is drawn. Colors are CSS colors; `ink` may tell verticals apart (`undefined` is Enterprise Management). */
export interface PictogramLook {
  /** Height in pixels: 16, or 32 and its multiples, where it is crisp. Others are scaled and stay legible. */
  readonly size: number;
  readonly ink: string | ((vertical: Vertical | undefined) => string);
  /** Color of the cells where the element does not lie. */
  readonly paper: string;
  /** Accessible name; without one the picture is decoration. */
  readonly title?: string;
  readonly tree?: ElementTree;
  /** Where it stands in a larger picture; at its origin by default. */
  readonly x?: number;
  readonly y?: number;
}

/** Returns an element's pictogram (seed, clause 5.1) as the text of one `<svg>`: a file of its own, or a part of a larger picture. */
export function pictogramSvg(element: EtomElement, { size, ink, paper, title, tree, x, y }: PictogramLook): string {
  const { width, height, cells } = pictogramOf(element, { fine: size >= 32, ...(tree === undefined ? {} : { tree }) });
  const inkOf = (vertical: Vertical | undefined): string => (typeof ink === 'string' ? ink : ink(vertical));
  // Dark cells last, for they may cover the light ones' gaps.
  const rectangles = cells.toSorted((a, b) => Number(a.dark) - Number(b.dark)).map((cell) =>
    `<rect x="${cell.x}" y="${cell.y}" width="${cell.width}" height="${cell.height}" fill="${escaped(cell.dark ? inkOf(cell.vertical) : paper)}"/>`);
  const place = [x === undefined ? '' : ` x="${x}"`, y === undefined ? '' : ` y="${y}"`].join('');
  const name = title === undefined ? ' aria-hidden="true"' : ` role="img" aria-label="${escaped(title)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg"${place} width="${(size * width) / height}" height="${size}" viewBox="0 0 ${width} ${height}"`
    + ` shape-rendering="crispEdges"${name}>${title === undefined ? '' : `<title>${escaped(title)}</title>`}${rectangles.join('')}</svg>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
