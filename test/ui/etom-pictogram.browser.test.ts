import { afterEach, describe, expect, it } from 'vitest';
import { builtInCatalogues, createElementTree, pictogramSvg } from '../../src/etom/index.ts';
import { EtomPictogram } from '../../src/ui/etom-pictogram.ts';
import { createWords } from '../../src/words/index.ts';
import '../../src/ui/tokens.css';

const tree = createElementTree(builtInCatalogues());

afterEach(() => document.body.replaceChildren());

function known(id: string): Parameters<typeof pictogramSvg>[0] {
  const element = tree.get(id);
  if (element === undefined) throw new Error(`no element ${id}`);
  return element;
}

async function shown(id: string, properties: Partial<EtomPictogram> = {}): Promise<EtomPictogram> {
  const pictogram = Object.assign(new EtomPictogram(), { element: known(id) }, properties);
  document.body.append(pictogram);
  await pictogram.updateComplete;
  return pictogram;
}

/** The drawing in the page, which has no rest of a pixel anywhere. */
function svgOf(pictogram: EtomPictogram): SVGSVGElement {
  const drawing = pictogram.shadowRoot?.querySelector('svg');
  if (drawing === null || drawing === undefined) throw new Error('nothing is drawn');
  return drawing;
}

/** How many colors a picture has once it is pixels, at a zoom of 1. */
async function colorsOf(picture: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(picture)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, canvas.width, canvas.height).data.buffer);
  return new Set(pixels).size;
}

describe('<etom-pictogram>', () => {
  it.each([16, 32, 160])('has each edge on a pixel at %i px', async (size) => {
    const drawing = svgOf(await shown('1.1.1.2', { size }));
    expect(drawing.getBoundingClientRect().height).toBe(size);
    const scale = size / drawing.viewBox.baseVal.height;
    const outlines = [...drawing.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '').join('');
    const edges = (outlines.match(/-?[\d.]+/g) ?? []).map((edge) => Number(edge) * scale);
    expect(outlines.split('M').length - 1).toBe(29);
    expect(edges.length).toBe(5 * 29);
    expect(edges.filter((edge) => Math.abs(edge - Math.round(edge)) > 0.001)).toEqual([]);
  });

  it('says ID, name and place in the language of the page', async () => {
    const drawing = svgOf(await shown('1.1.1.2', { tree, words: createWords('ru') }));
    const label = '1.1.1.2 Управление интерфейсами с клиентами: Управление взаимоотношениями с клиентами, Выполнение заказов, Обеспечение качества, Биллинг';
    expect([drawing.getAttribute('role'), drawing.getAttribute('aria-label'), drawing.querySelector('title')?.textContent]).toEqual(['img', label, label]);
    expect(drawing.hasAttribute('aria-hidden')).toBe(false);
  });

  it('is decoration where nobody gives it words', async () => {
    const drawing = svgOf(await shown('1.1.1.2'));
    expect([drawing.getAttribute('aria-hidden'), drawing.getAttribute('role'), drawing.querySelector('title')]).toEqual(['true', null, null]);
  });
});

describe('a pictogram as a file', () => {
  it.each([16, 32, 64, 160])('is made of two colors and nothing between them at %i px', async (size) => {
    for (const id of ['1.1.1.5', '1.1.1', '1.1', 'F', '1.3.2.3']) {
      // The third is the ground between the cells.
      expect(await colorsOf(pictogramSvg(known(id), { size, ink: 'rgb(11,110,105)', paper: 'rgb(193,199,208)' }))).toBe(3);
    }
  });
});
