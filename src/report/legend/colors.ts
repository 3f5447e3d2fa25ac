import type { EtomElement } from '../../etom/index.ts';

/** Colors of a legend. A picture leaves the app, so they are the light theme's, as values; a test compares them with the sheet of tokens. */
export const colors = {
  ground: '#ffffff',
  line: '#e2e5ea',
  text: '#1b222c',
  quiet: '#58626f',
  /** Six tenths of the token, as on the page. */
  cell: '#bcc3ce99',
} as const;

/** Returns the color of an element: that of its vertical, or of several. */
export function inkOf({ verticals }: EtomElement): string {
  const [only] = verticals;
  return (verticals.length === 1 && only !== undefined ? inks[only] : undefined) ?? mixedInk;
}

/** Colors of the verticals of operations. */
export const inks: Readonly<Partial<Record<EtomElement['verticals'][number], string>>> = { OSR: '#52647a', F: '#0b6e69', A: '#8a5300', B: '#6b46b0' };

/** Color of several verticals, and of those of the other areas. */
export const mixedInk = '#3d5a80';
