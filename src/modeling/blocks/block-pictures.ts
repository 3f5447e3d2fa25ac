import { pictogramOf } from '../../etom/index.ts';
import type { EtomElement } from '../../etom/index.ts';

/** Colors that are seen on light and on dark paper alike, for an image knows nothing of the page's theme. */
const inks = { dark: '#3f74d1', light: '#8d98a8' } as const;

/** The service `etomBlockPictures`: pictograms (seed, clause 5.1) as images for menus and the context pad. */
export class BlockPictures {
  readonly #urls = new Map<string, string>();

  /** Returns the address of an element's pictogram, a `data:` image that scales. Made once for each element. */
  urlOf(element: EtomElement): string {
    let url = this.#urls.get(element.id);
    if (url === undefined) {
      url = `data:image/svg+xml,${encodeURIComponent(svgOf(element))}`;
      this.#urls.set(element.id, url);
    }
    return url;
  }
}

function svgOf(element: EtomElement): string {
  const { width, height, cells } = pictogramOf(element);
  const side = Math.max(width, height);
  const box = `${(width - side) / 2} ${(height - side) / 2} ${side} ${side}`;
  const pathOf = (dark: boolean): string => cells
    .filter((cell) => cell.dark === dark)
    .map((cell) => `M${cell.x} ${cell.y}h${cell.width}v${cell.height}h-${cell.width}z`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}" width="${side}" height="${side}">`
    + `<path fill="${inks.light}" fill-opacity=".55" d="${pathOf(false)}"/><path fill="${inks.dark}" d="${pathOf(true)}"/></svg>`;
}
