import { html } from 'lit';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import type { Desk, ElementSnapshot, ProcessEntry, Session } from '../editor/index.ts';
import type { Words } from '../words/index.ts';
import './etom-call-dialog.ts';

/** Calls of other diagrams as a part of the app: what a step may call is made, opened, or chosen in a dialog. */
export class CallPart {
  readonly #host: ReactiveControllerHost;
  #desk: Desk | undefined;
  #session: Session | undefined;
  /** The step whose diagram is being chosen. */
  #caller: ElementSnapshot | undefined;
  #choices: readonly ProcessEntry[] = [];

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Lets the steps of the open diagram call the diagrams on the desk. */
  connect(session: Session, desk: Desk): void {
    this.#session = session;
    this.#desk = desk;
    session.setCallHost({
      find: (calledElement) => desk.processes.resolve(calledElement)?.diagramName,
      openCalled: (elementId) => void desk.openCalled(elementId),
      createCalled: (elementId) => void desk.createCalled(elementId),
      chooseCalled: (elementId) => this.#ask(elementId),
    });
  }

  render(words: Words): TemplateResult {
    return html`<etom-call-dialog .words=${words} .caller=${this.#caller} .processes=${this.#choices}
      @etom-call=${({ detail }: CustomEvent<string>) => this.#choose(detail)} @etom-dismiss=${() => this.#close()}></etom-call-dialog>`;
  }

  /** A process that is open now would call itself. */
  #ask(elementId: string): void {
    this.#caller = this.#session?.element(elementId);
    const own = new Set(this.#session?.processes().map(({ id }) => id));
    this.#choices = this.#desk?.processes.entries().filter(({ id }) => !own.has(id)) ?? [];
    this.#host.requestUpdate();
  }

  #choose(processId: string): void {
    const id = this.#caller?.id;
    this.#close();
    if (id !== undefined) this.#session?.actions.call(id, processId);
    this.#session?.actions.focusCanvas();
  }

  #close(): void {
    this.#caller = undefined;
    this.#host.requestUpdate();
  }
}
