import type { ReadWarning, UnreadableReason } from '../bpmn/index.ts';
import type { AutosaveState, DiagramMeta, StoreFault } from '../workspace/index.ts';

/**
 * Why a file was not opened. Beside what makes a text no diagram: `no-drawing`, it holds no BPMN DI; `drawing`, bpmn-js could not
 * draw it; `unreachable`, it comes with the app and could not be fetched; `store`, the store did not take it; `missing`, the store no longer has it;
 * `damaged`, what the store has of it is not what was saved.
 */
export interface Refusal {
  readonly reason: UnreadableReason | 'no-drawing' | 'drawing' | 'store' | 'missing' | 'damaged' | 'unreachable';
  /** 1-based. */
  readonly line?: number;
  /** The words of the parser or of bpmn-js, untranslated. */
  readonly detail?: string;
}

/** Why a file was not opened as it is. Nothing was overwritten in either case. */
export interface ImportReport {
  readonly fileName: string;
  /** Set when the file cannot be opened at all. */
  readonly refusal?: Refusal;
  /** Set where an earlier text of the diagram can be opened in its place: when that was saved, in milliseconds since the epoch. */
  readonly lastGood?: number;
  /** What would be lost or was not understood. */
  readonly warnings: readonly ReadWarning[];
}

/** A call that a person has followed: from which diagram, and from which step of it. */
export interface WayStep {
  readonly diagramId: string;
  readonly name: string;
  readonly elementId: string;
}

/** What lies on the desk: the diagrams of this browser, the open one and how safe it is. */
export interface DeskSnapshot {
  readonly diagrams: readonly DiagramMeta[];
  readonly open: DiagramMeta | undefined;
  readonly save: AutosaveState;
  /** Why the last save failed, while it is not repaired. */
  readonly fault: StoreFault | undefined;
  /** Another tab has the open diagram, or has taken it over: here it can be looked at only. */
  readonly readOnly: boolean;
  /** Why the browser keeps nothing, so that the work lives in this tab only. */
  readonly memoryOnly: StoreFault | undefined;
  /** A file that waits for a decision, or was refused; the first of them where there are several. */
  readonly report: ImportReport | undefined;
  /** Set when another tab had saved first and this text was kept as a diagram of its own. */
  readonly keptCopy: DiagramMeta | undefined;
  /** Set when a file is open but bpmn-js could not draw all of it. */
  readonly undrawn: ImportReport | undefined;
  /** The calls by which a person came to the open diagram, the first one first; empty where they chose it themselves. */
  readonly way: readonly WayStep[];
  /** Counts new diagrams, so that the name field takes the focus. */
  readonly naming: number;
}
