/** What the page around the editor knows of other diagrams: without it nothing but a sub-process can be made of a step. */
export interface CallHost {
  /** Returns the name of the diagram whose process a `calledElement` means; undefined where none is known. */
  find(calledElement: string): string | undefined;
  /** Opens the diagram that a call activity calls. */
  openCalled(elementId: string): void;
  /** Makes a new diagram for a step, has the step call it, and opens it. */
  createCalled(elementId: string): void;
  /** Lets the person choose the diagram that a step calls. */
  chooseCalled(elementId: string): void;
}
