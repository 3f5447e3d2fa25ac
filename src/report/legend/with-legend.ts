import { pictogramLabel, pictogramSvg } from '../../etom/index.ts';
import type { ElementTree, EtomElement } from '../../etom/index.ts';
import type { Words } from '../../words/index.ts';
import { colors, inkOf } from './colors.ts';
import { linesOf, widthOf } from './text-lines.ts';

/** `used`: IDs of the elements to explain; an ID that the tree does not know is left out. `words`: the language of names and title. */
export interface LegendOptions {
  readonly used: Iterable<string>;
  readonly tree: ElementTree;
  readonly words: Words;
}

/**
 * Returns a picture of a diagram, the text of an `<svg>` with width, height and view box, on white and with a legend below it: pictogram,
 * ID and name of each used element, by number, in as many columns as there is room for; the picture grows to hold one column. Names
 * that are our translation are marked. A picture without used elements, or whose size cannot be read, comes back as it is.
 */
export function withLegend(picture: string, { used, tree, words }: LegendOptions): string {
  const wanted = new Set(used);
  const elements = tree.elements.filter(({ id }) => wanted.has(id));
  const [opening = ''] = /<svg\b[^>]*>/.exec(picture) ?? [];
  const box = boxOf(opening);
  if (elements.length === 0 || box === undefined) return picture;
  const legend = layOut(elements, box, { tree, words });
  const width = Math.max(box.width, legend.width);
  const height = legend.bottom - box.y;
  const frame = opening
    .replace(/\swidth="[^"]*"/, ` width="${width}"`)
    .replace(/\sheight="[^"]*"/, ` height="${height}"`)
    .replace(/\sviewBox="[^"]*"/, ` viewBox="${box.x} ${box.y} ${width} ${height}"`);
  const ground = `<rect x="${box.x}" y="${box.y}" width="${width}" height="${height}" fill="${colors.ground}"/>`;
  // Last tag of the file, for a diagram may hold pictures of its own.
  const end = picture.lastIndexOf('</svg>');
  const start = picture.indexOf(opening);
  return `${picture.slice(0, start)}${frame}${ground}${picture.slice(start + opening.length, end)}${legend.text}${picture.slice(end)}`;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(opening: string): Box | undefined {
  const numbers = (/\sviewBox="([^"]*)"/.exec(opening)?.[1] ?? '').trim().split(/[\s,]+/).map(Number);
  const [x, y, width, height] = numbers;
  if (x === undefined || y === undefined || width === undefined || height === undefined || numbers.some((number) => !Number.isFinite(number))) return undefined;
  return { x, y, width, height };
}

const margin = 24;
const titleSize = 14;
const textSize = 12;
const lineHeight = 16;
const pictogramSize = 32;
const pictogramWidth = 42;
const textLeft = pictogramWidth + 12;
const nameWidth = 220;
const columnWidth = textLeft + nameWidth;
const columnGap = 32;
const rowGap = 16;

interface Entry {
  readonly element: EtomElement;
  readonly lines: readonly string[];
  readonly height: number;
}

interface Legend {
  readonly width: number;
  /** Where the picture ends. */
  readonly bottom: number;
  readonly text: string;
}

/** All places are whole pixels, whatever the drawing's are, so that pictograms are crisp. */
function layOut(elements: readonly EtomElement[], box: Box, { tree, words }: Omit<LegendOptions, 'used'>): Legend {
  const left = Math.ceil(box.x) + margin;
  const top = Math.ceil(box.y + box.height) + margin;
  const entries = elements.map((element) => entryOf(element, words));
  const room = Math.floor((box.width - 2 * margin + columnGap) / (columnWidth + columnGap));
  const columns = Math.max(1, Math.min(room, entries.length));
  const rows = Math.ceil(entries.length / columns);
  const parts: string[] = [];
  let bottom = top + titleSize + rowGap;
  for (let row = 0; row < rows; row += 1) {
    // Down the columns first, as one reads a list.
    const across = Array.from({ length: columns }, (_, column) => entries[column * rows + row]).filter((entry) => entry !== undefined);
    across.forEach((entry, column) => parts.push(draw(entry, left + column * (columnWidth + columnGap), bottom, { tree, words })));
    bottom += Math.max(...across.map(({ height }) => height)) + rowGap;
  }
  if (entries.some(({ element }) => isOurs(element, words))) {
    parts.push(textAt(left, bottom + textSize, words.format('legend.ours'), `fill="${colors.quiet}"`));
    bottom += lineHeight + rowGap;
  }
  const title = words.format('legend.title');
  const width = 2 * margin + Math.max(columnWidth, Math.ceil(widthOf(title, titleSize)));
  const rule = `<path d="M ${left} ${top - margin / 2} H ${left - 2 * margin + Math.max(Math.floor(box.width), width)}" stroke="${colors.line}"/>`;
  const heading = `<text x="${left}" y="${top + titleSize}" font-size="${titleSize}" font-weight="bold" fill="${colors.text}">${escaped(title)}</text>`;
  const group = `<g font-family="Arial, 'Noto Sans', sans-serif" font-size="${textSize}" text-anchor="start">${rule}${heading}${parts.join('')}</g>`;
  return { width, bottom: bottom + margin - rowGap, text: group };
}

function entryOf(element: EtomElement, words: Words): Entry {
  const name = element.names[words.locale] + (isOurs(element, words) ? '*' : '');
  const lines = linesOf(name, nameWidth, textSize);
  return { element, lines, height: Math.max(pictogramSize, (lines.length + 1) * lineHeight) };
}

function draw({ element, lines }: Entry, x: number, y: number, { tree, words }: Omit<LegendOptions, 'used'>): string {
  const title = words.say(pictogramLabel(element, tree));
  const picture = pictogramSvg(element, { size: pictogramSize, ink: inkOf(element), paper: colors.cell, title, tree, x, y });
  const text = lines.map((line, index) => textAt(x + textLeft, y + (index + 1) * lineHeight + textSize, line, `fill="${colors.text}"`));
  return picture + textAt(x + textLeft, y + textSize, element.id, `font-weight="bold" fill="${inkOf(element)}"`) + text.join('');
}

function isOurs({ official, status }: EtomElement, { locale }: Words): boolean {
  return status !== 'organisation' && !official.includes(locale);
}

function textAt(x: number, y: number, text: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${escaped(text)}</text>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
