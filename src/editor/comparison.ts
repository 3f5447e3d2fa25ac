import { checkXml, createDiagramReader, diffDiagrams } from '../bpmn/index.ts';
import type { Difference } from '../bpmn/index.ts';
import type { Catalogue } from '../etom/index.ts';
import type { DifferenceMark, Viewer } from '../modeling/index.ts';
import type { Locale } from '../words/index.ts';
import { fitAll, showIn } from './comparison-view.ts';

export type { DiffElement, Difference, DifferenceKind, FactChange } from '../bpmn/index.ts';

/** Which of two pictures. A picture alone is `after`. */
export type Side = 'before' | 'after';

/** What pictures are made of. */
export interface PictureSources {
  /** The text of the earlier diagram; without it the picture stands alone. */
  readonly before?: string;
  readonly after: string;
  readonly catalogues: readonly Catalogue[];
  readonly locale: Locale;
}

/** One diagram to look at, or two with what differs. Touches nothing that is open; takes memory until `dispose`. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** The sides that could not be drawn. What differs is known all the same. */
  readonly undrawn: ReadonlySet<Side>;
  /** Shows a picture inside `host`, which must be in the page. */
  attach(side: Side, host: HTMLElement): void;
  /** Shows the whole diagram in both pictures. */
  fit(): void;
  /** Shows an element in both pictures, on whichever plane it lies; returns the sides that draw it. */
  show(elementId: string): ReadonlySet<Side>;
  /** Calls `listener` when a person chooses a difference by its mark in a picture: with the ID of the element. */
  onChosen(listener: (elementId: string) => void): void;
  /** Frees the pictures. Nothing else may be called then. */
  dispose(): void;
}

/** Draws what `sources` says, away from the page. Rejects with `UnreadableDiagram` when a text is no diagram. */
export async function createComparison({ before, after, catalogues, locale }: PictureSources): Promise<Comparison> {
  const { createViewer, differenceChosen, keepInStep } = await import('../modeling/index.ts');
  const texts = new Map<Side, string>(before === undefined ? [['after', after]] : [['before', before], ['after', after]]);
  const differences = before === undefined ? [] : await diffTexts(before, after);
  const undrawn = new Set<Side>();
  const viewers = new Map<Side, Viewer>();
  const dispose = (): void => {
    for (const viewer of viewers.values()) viewer.destroy();
    viewers.clear();
  };
  for (const [side, xml] of texts) {
    const viewer = createViewer({ catalogues, locale });
    viewers.set(side, viewer);
    try {
      checkXml(xml);
      await viewer.importXML(xml);
      viewer.get('etomDifferenceMarks').mark(marksOf(differences, side, viewer));
    } catch {
      undrawn.add(side);
    }
  }
  const [first, second] = [viewers.get('before'), viewers.get('after')];
  const step = first !== undefined && second !== undefined && undrawn.size === 0 ? keepInStep(first, second) : undefined;
  const drawn = (): readonly (readonly [Side, Viewer])[] => [...viewers].filter(([side]) => !undrawn.has(side));

  return {
    differences,
    undrawn,
    attach: (side, host) => {
      if (!undrawn.has(side)) viewers.get(side)?.attachTo(host);
    },
    fit: () => fitAll(drawn().map(([, viewer]) => viewer), step),
    show: (id) => showIn(drawn(), id, step),
    onChosen: (listener) => {
      for (const [, viewer] of drawn()) viewer.get('eventBus').on<{ elementId: string }>(differenceChosen, ({ elementId }) => listener(elementId));
    },
    dispose,
  };
}

async function diffTexts(before: string, after: string): Promise<readonly Difference[]> {
  const read = createDiagramReader();
  return diffDiagrams((await read(before)).definitions, (await read(after)).definitions);
}

/** The marks of one side; what holds a marked element in a plane of its own is marked where nothing else marks it. */
function marksOf(differences: readonly Difference[], side: Side, viewer: Viewer): ReadonlyMap<string, DifferenceMark> {
  const hidden = side === 'before' ? 'added' : 'removed';
  const marks = new Map<string, DifferenceMark>();
  for (const { kind, element, goesWith } of differences) if (kind !== hidden) marks.set(element.id, { kind, quiet: goesWith !== undefined });
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  for (const id of [...marks.keys()]) {
    let element = registry.get(id);
    while (element !== undefined) {
      const holder: string = canvas.findRoot(element)?.id ?? '';
      element = holder.endsWith('_plane') ? registry.get(holder.replace(/_plane$/, '')) : undefined;
      if (element !== undefined && !marks.has(element.id)) marks.set(element.id, { kind: 'inside' });
    }
  }
  return marks;
}
