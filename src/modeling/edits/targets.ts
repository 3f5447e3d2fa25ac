import { walk } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import type { DiagramElement } from '../elements.ts';
import type { ElementRegistry } from '../services.ts';

/** Whoever has the open diagram. */
export interface Host {
  getDefinitions(): ModdleElement | undefined;
}

/** What an edit is performed on: an element of the canvas, or an object that is not drawn, such as the process of a pool. */
export type Target = { readonly element: DiagramElement } | { readonly object: ModdleElement };

/** Finds the targets of edits in the open diagram. */
export class Targets {
  readonly #registry: ElementRegistry;
  readonly #host: Host;

  constructor(registry: ElementRegistry, host: Host) {
    this.#registry = registry;
    this.#host = host;
  }

  /** Returns what has this ID: the element on the canvas, a shape rather than its plane; else the undrawn object; undefined when it is gone. */
  find(id: string): Target | undefined {
    const element = this.#registry.get(id);
    if (element !== undefined) return { element };
    const definitions = this.#host.getDefinitions();
    let object: ModdleElement | undefined;
    if (definitions !== undefined) {
      walk(definitions, (candidate) => {
        if (candidate.id === id) object = candidate;
      });
    }
    return object === undefined ? undefined : { object };
  }
}
