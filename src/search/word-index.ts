import type { Catalogue, ElementTree } from '../etom/index.ts';
import { createSegment } from './segment.ts';
import type { Segment } from './segment.ts';
import { textsOf, textsOfTrade } from './texts.ts';
import { createTokens } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** The words of all texts of a tree's catalogues, and of the trade. It grows piece by piece. */
export interface WordIndex {
  readonly tokens: Tokens;
  /** Indexes one more piece and says whether another is left. A piece is a catalogue or a part of a large one: some milliseconds. */
  readonly grow: (tree: ElementTree) => boolean;
  /** Indexes what is left and returns the whole. */
  readonly of: (tree: ElementTree) => readonly Segment[];
  /** Returns an index that begins with what this one has. */
  readonly copy: () => WordIndex;
}

/** Makes an empty index. */
export function createWordIndex(): WordIndex {
  return indexWith(createTokens(), new Map());
}

/** The pieces of what is indexed: of a catalogue, or of the trade. */
type Pieces = Map<Catalogue | 'trade', readonly Segment[]>;

function indexWith(tokens: Tokens, pieces: Pieces): WordIndex {
  const grow = (tree: ElementTree): boolean => {
    for (const catalogue of pieces.keys()) {
      if (catalogue !== 'trade' && !tree.catalogues.includes(catalogue)) pieces.delete(catalogue);
    }
    if (!pieces.has('trade')) {
      pieces.set('trade', [createSegment(textsOfTrade(), tokens)]);
      return true;
    }
    const next = tree.catalogues.find((catalogue) => (pieces.get(catalogue)?.length ?? -1) < piecesOf(catalogue));
    if (next === undefined) return false;
    const done = pieces.get(next) ?? [];
    const elements = next.elements.slice(done.length * pieceSize, (done.length + 1) * pieceSize);
    pieces.set(next, [...done, createSegment(elements.flatMap(textsOf), tokens)]);
    return true;
  };
  const whole = (tree: ElementTree): readonly Segment[] => {
    while (grow(tree));
    return [...pieces.values()].flat();
  };
  return { tokens, grow, of: whole, copy: () => indexWith(tokens, new Map(pieces)) };
}

function piecesOf({ elements }: Catalogue): number {
  return Math.ceil(elements.length / pieceSize);
}

const pieceSize = 200;
