import { newDiagramXml, newProcessId } from '../bpmn/index.ts';
import type { DeskSnapshot, WayStep } from './desk-snapshot.ts';
import type { ProcessIndex } from './process-index.ts';
import type { Session } from './session.ts';

/** How a person goes from a call activity to the diagram that it calls, and back (DESIGN section 6, Calls). */
export interface DeskCalls {
  /** Opens the diagram that a call activity calls; where none is known nothing happens. */
  openCalled(elementId: string): Promise<void>;
  /**
   * Makes a new diagram for a step and opens it: its process bears the name and the primary tag of the step, which calls it from
   * now on.
   */
  createCalled(elementId: string): Promise<void>;
  /** Opens the diagram that the person came from, and shows the step there. */
  goBack(): Promise<void>;
}

/** The parts of the desk that calls need. */
export interface DeskCallOptions {
  readonly session: Session;
  readonly processes: ProcessIndex;
  readonly desk: () => DeskSnapshot;
  /** Does one thing after the others; a failure is reported under the name that it is about. */
  readonly attempt: (name: () => string, task: () => Promise<void>) => Promise<void>;
  /** Opens a kept diagram. */
  readonly show: (id: string, way: readonly WayStep[]) => Promise<unknown>;
  /** Keeps a text as a new diagram and opens it; `kept` is called in between, while the old one is still open. */
  readonly createFrom: (name: string, xml: string, options: { readonly way: readonly WayStep[]; readonly kept: () => void }) => Promise<unknown>;
}

/** Returns the calls of a desk. */
export function createCalls({ session, processes, desk, attempt, show, createFrom }: DeskCallOptions): DeskCalls {
  const wayFrom = (elementId: string): readonly WayStep[] => {
    const { open, way } = desk();
    return open === undefined ? way : [...way, { diagramId: open.id, name: open.name, elementId }];
  };
  const nameOf = (elementId: string) => (): string => session.element(elementId)?.name ?? '';

  return {
    openCalled: (elementId) => attempt(nameOf(elementId), async () => {
      const called = session.element(elementId)?.calls?.process;
      const entry = called === undefined ? undefined : processes.resolve(called);
      if (entry !== undefined) await show(entry.diagramId, wayFrom(elementId));
    }),
    createCalled: (elementId) => attempt(nameOf(elementId), async () => {
      const element = session.element(elementId);
      if (element === undefined || desk().readOnly) return;
      const process = newProcessId();
      // What the step performs is evidence for the step; of its inside the steps there tell.
      const tags = element.tags.slice(0, 1).map((tag) => ({ ...tag, functions: [] }));
      const xml = newDiagramXml(element.name, { id: process, tags });
      await createFrom(element.name, xml, { way: wayFrom(elementId), kept: () => session.actions.call(elementId, process) });
    }),
    goBack: () => attempt(() => desk().way.at(-1)?.name ?? '', async () => {
      const { way } = desk();
      const from = way.at(-1);
      if (from === undefined) return;
      await show(from.diagramId, way.slice(0, -1));
      session.actions.reveal(from.elementId);
    }),
  };
}
