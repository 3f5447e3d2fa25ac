import type { ElementTree } from './element-tree.ts';
import type { EtomElement, Vertical } from './model.ts';
import { isOwnId, parseProcessId, withoutPrefix } from './process-id.ts';

/** One cell of the map of level 1: a vertical crossing a horizontal group, or the one cell of Enterprise Management. */
export interface PictogramCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly area: 'OPS' | 'SIP' | 'EM';
  readonly vertical?: Vertical;
  /** ID of the horizontal group. */
  readonly row?: string;
  /** Whether the element lies here. */
  readonly dark: boolean;
}

/** The map of level 1 with the place of one element. All numbers are whole units, so it is crisp where a unit is a whole number of pixels. */
export interface Pictogram {
  readonly width: number;
  readonly height: number;
  readonly cells: readonly PictogramCell[];
}

/**
 * `tree`: with it, an organisation's element lies where the standard element that it belongs to lies, also through parents of its own.
 * `fine`: for pictures of 32 pixels and their multiples; else the picture is made for 16 pixels.
 */
export interface PictogramOptions {
  readonly tree?: ElementTree;
  readonly fine?: boolean;
}

/**
 * Returns the pictogram of an element (seed, clause 5.1): SIP on the left with three verticals, OPS on its right with four, four
 * rows each, Enterprise Management below both. It is 21 by 16 units, 42 by 32 when fine. In the small one a dark cell covers the
 * gaps around it, for two pixels would not be seen. Geometry only; whoever draws it gives the colors.
 */
export function pictogramOf(element: EtomElement, { tree, fine = false }: PictogramOptions = {}): Pictogram {
  const place = placeOf(tree === undefined ? element : standing(element, tree));
  const grid = fine ? fineGrid : smallGrid;
  const cells = cellsOf(grid).map((cell) => {
    const dark = isDark(cell, place);
    return { ...(dark ? grown(cell, grid) : cell), dark };
  });
  return { width: grid.width, height: grid.height, cells };
}

/** Sizes in units. `grow`: how far a dark cell goes beyond its own bounds. */
interface Grid {
  readonly width: number;
  readonly height: number;
  readonly cell: number;
  readonly gap: number;
  readonly areaGap: number;
  readonly grow: number;
}

const smallGrid: Grid = { width: 21, height: 16, cell: 2, gap: 1, areaGap: 2, grow: 1 };
const fineGrid: Grid = { width: 42, height: 32, cell: 5, gap: 1, areaGap: 2, grow: 0 };

const columns = { OPS: ['OSR', 'F', 'A', 'B'], SIP: ['SC', 'ILM', 'PLM'] } as const;
const areas = { 1: 'OPS', 2: 'SIP', 3: 'EM' } as const;
const rows = [1, 2, 3, 4];

type Cell = Omit<PictogramCell, 'dark'>;

function cellsOf(grid: Grid): readonly Cell[] {
  const step = grid.cell + grid.gap;
  const opsLeft = columns.SIP.length * step - grid.gap + grid.areaGap;
  const emTop = rows.length * step - grid.gap + grid.areaGap;
  const em: Cell = { x: 0, y: emTop, width: grid.width, height: grid.height - emTop, area: 'EM' };
  return [...matrix('SIP', 0, grid), ...matrix('OPS', opsLeft, grid), em];
}

function matrix(area: 'OPS' | 'SIP', left: number, { cell, gap }: Grid): readonly Cell[] {
  return rows.flatMap((row) =>
    columns[area].map((vertical, column) => ({
      x: left + column * (cell + gap),
      y: (row - 1) * (cell + gap),
      width: cell,
      height: cell,
      area,
      vertical,
      row: `1.${area === 'OPS' ? 1 : 2}.${row}`,
    })),
  );
}

function grown(cell: Cell, { grow, width, height }: Grid): Cell {
  const x = Math.max(0, cell.x - grow);
  const y = Math.max(0, cell.y - grow);
  const right = Math.min(width, cell.x + cell.width + grow);
  const bottom = Math.min(height, cell.y + cell.height + grow);
  return { ...cell, x, y, width: right - x, height: bottom - y };
}

/** Where an element lies: an area, perhaps a row of it, and the verticals that it covers (none given: all). */
interface Place {
  readonly area: 'OPS' | 'SIP' | 'EM' | undefined;
  readonly row?: string;
  readonly verticals: readonly Vertical[];
}

type Placed = Pick<EtomElement, 'id' | 'parent' | 'verticals'>;

/** The element as its place in the tree has it: with the ID of the standard element that it belongs to, and the verticals above it where it has none. */
function standing(element: EtomElement, tree: ElementTree): Placed {
  const id = tree.standardOf(element)?.id;
  return { ...element, ...(id === undefined ? {} : { id }), verticals: verticalsOf(element, tree) };
}

/** Returns the verticals that an element covers: its own, else those of the element that it redefines, else those above it. */
export function verticalsOf(element: EtomElement, tree: ElementTree): readonly Vertical[] {
  let found: EtomElement | undefined = element;
  while (found?.verticals.length === 0) {
    const redefined: EtomElement | undefined = isOwnId(found.id) ? tree.get(withoutPrefix(found.id)) : undefined;
    found = redefined === undefined || redefined === found ? tree.parent(found) : redefined;
  }
  return found?.verticals ?? [];
}

/** Only standard numbers tell a place; a vertical and a developer-2 element lie where their parent says. */
function placeOf({ id, parent = '', verticals }: Placed): Place {
  const parsed = [id, parent].map((text) => parseProcessId(withoutPrefix(text))).find((found) => found?.developer === 1);
  if (parsed === undefined) return { area: undefined, verticals };
  const area = areas[parsed.area];
  return { area, ...(parsed.group === undefined ? {} : { row: `1.${parsed.area}.${parsed.group}` }), verticals };
}

function isDark(cell: Cell, place: Place): boolean {
  if (cell.area !== place.area) return false;
  if (cell.area === 'EM') return true;
  const rowFits = place.row === undefined || cell.row === place.row;
  const verticalFits = place.verticals.length === 0 || (cell.vertical !== undefined && place.verticals.includes(cell.vertical));
  return rowFits && verticalFits;
}
