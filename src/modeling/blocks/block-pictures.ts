import { pictogramSvg } from '../../etom/index.ts';
import type { EtomElement, Vertical } from '../../etom/index.ts';

/** Colors that are seen on light and on dark paper alike, for an image knows nothing of the page's theme. */
const paper = '#98a3b28c';
const inks: Partial<Record<Vertical, string>> = { OSR: '#64798f', F: '#12918a', A: '#c27c12', B: '#8a63d2' };
const otherInk = '#4a78c8';

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
  return pictogramSvg(element, { size: 16, paper, ink: (vertical) => (vertical === undefined ? undefined : inks[vertical]) ?? otherInk });
}
