import type { EtomElement, Vertical } from './model.ts';
import { parseProcessId, withoutPrefix } from './process-id.ts';

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
 * Returns the pictogram of an element (seed, clause 5.1): SIP on the left with three verticals, OPS on its right with four, four
 * rows each, Enterprise Management below both. Geometry only; whoever draws it gives the colors.
 */
export function pictogramOf(element: EtomElement): Pictogram {
  const place = placeOf(element);
  const matrix = [...cellsOf('SIP', 0), ...cellsOf('OPS', opsLeft)];
  const em = { x: 0, y: emTop, width, height: emHeight, area: 'EM' as const };
  return { width, height, cells: [...matrix, em].map((cell) => ({ ...cell, dark: isDark(cell, place) })) };
}

const columns = { OPS: ['OSR', 'F', 'A', 'B'], SIP: ['SC', 'ILM', 'PLM'] } as const;
const areas = { 1: 'OPS', 2: 'SIP', 3: 'EM' } as const;
const rows = [1, 2, 3, 4];

const cellWidth = 2;
const cellHeight = 2;
const emHeight = 3;
const gap = 1;
const areaGap = 2;
const opsLeft = 3 * (cellWidth + gap) - gap + areaGap;
const width = opsLeft + 4 * (cellWidth + gap) - gap;
const emTop = rows.length * (cellHeight + gap) - gap + areaGap;
const height = emTop + emHeight;

type Cell = Omit<PictogramCell, 'dark'>;

function cellsOf(area: 'OPS' | 'SIP', left: number): readonly Cell[] {
  return rows.flatMap((row) =>
    columns[area].map((vertical, column) => ({
      x: left + column * (cellWidth + gap),
      y: (row - 1) * (cellHeight + gap),
      width: cellWidth,
      height: cellHeight,
      area,
      vertical,
      row: `1.${area === 'OPS' ? 1 : 2}.${row}`,
    })),
  );
}

/** Where an element lies: an area, perhaps a row of it, and the verticals that it covers (none given: all). */
interface Place {
  readonly area: 'OPS' | 'SIP' | 'EM' | undefined;
  readonly row?: string;
  readonly verticals: readonly Vertical[];
}

/** Only standard numbers tell a place; a vertical and a developer-2 element lie where their parent says. */
function placeOf({ id, parent = '', verticals }: EtomElement): Place {
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
