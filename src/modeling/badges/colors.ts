import type { Vertical } from '../../etom/index.ts';

/** A color of the style sheet with the value of the light theme behind it, which counts where no sheet is loaded and on export. */
export type Color = `var(--etom-${string}, #${string})`;

/** The two colors of a pill: of its text and bar, and of the quiet ground below the text (contrast at least 4.5:1). */
export interface Tone {
  readonly ink: Color;
  readonly ground: Color;
}

/** Colors of the problems that a badge may show. */
export const problemTones = {
  warning: { ink: 'var(--etom-warning, #8a5300)', ground: 'var(--etom-warning-quiet, #fdf1dc)' },
  error: { ink: 'var(--etom-error, #b3261e)', ground: 'var(--etom-error-quiet, #fbe9e7)' },
} as const satisfies Record<string, Tone>;

/** Several verticals, or none of the four. */
const mixed: Tone = { ink: 'var(--etom-vertical-mixed, #3d5a80)', ground: 'var(--etom-vertical-mixed-quiet, #e7edf5)' };

const verticalTones: Partial<Record<Vertical, Tone>> = {
  OSR: { ink: 'var(--etom-vertical-osr, #52647a)', ground: 'var(--etom-vertical-osr-quiet, #eaeef3)' },
  F: { ink: 'var(--etom-vertical-f, #0b6e69)', ground: 'var(--etom-vertical-f-quiet, #e0f1ef)' },
  A: { ink: 'var(--etom-vertical-a, #8a5300)', ground: 'var(--etom-vertical-a-quiet, #fbefdc)' },
  B: { ink: 'var(--etom-vertical-b, #6b46b0)', ground: 'var(--etom-vertical-b-quiet, #f0eafa)' },
};

/** Returns the tone of one vertical. */
export function toneOf(vertical: Vertical): Tone {
  return verticalTones[vertical] ?? mixed;
}

/** Returns the tone of an element that lies in these verticals. */
export function toneOfAll(verticals: readonly Vertical[]): Tone {
  const [only, ...others] = verticals;
  return only === undefined || others.length > 0 ? mixed : toneOf(only);
}

/** A name on a color that a person gave the shape, in every theme: such colors are chosen for dark text. */
export const nameOnOwnColor: Color = 'var(--etom-shape-label-own, #1b222c)';

/** The colors of bpmn-js' own drawing, given to its renderer, so that the theme reaches them. */
export const shapeColors = {
  defaultFillColor: 'var(--etom-shape-fill, #ffffff)',
  defaultStrokeColor: 'var(--etom-shape-stroke, #2b333e)',
  defaultLabelColor: 'var(--etom-shape-label, #1b222c)',
} as const satisfies Record<string, Color>;
