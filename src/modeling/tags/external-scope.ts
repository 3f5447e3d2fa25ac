import { externalProcesses, isExternal } from '../../bpmn/index.ts';
import type { ModdleElement } from '../../bpmn/index.ts';
import { withoutLabel } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import { priorities } from '../priorities.ts';
import type { EventBus } from '../services.ts';

/** The service `etomExternalScope`: what belongs to someone else. Remembered between changes, for it is asked at every drawing. */
export class ExternalScope {
  static $inject = ['bpmnjs', 'eventBus'];

  readonly #host: { getDefinitions(): ModdleElement | undefined };
  #processes: ReadonlySet<ModdleElement> | undefined;

  constructor(host: { getDefinitions(): ModdleElement | undefined }, eventBus: EventBus) {
    this.#host = host;
    eventBus.on(['elements.changed', 'import.render.start', 'diagram.clear'], priorities.forgetExternal, () => {
      this.#processes = undefined;
    });
  }

  /** Whether `element` is an external participant or lies inside the process of external participants only. */
  has(element: DiagramElement): boolean {
    const object = withoutLabel(element).businessObject;
    if (object.$instanceOf('bpmn:Participant')) return isExternal(object);
    this.#processes ??= this.#read();
    return this.#processes.size > 0 && isInside(object, this.#processes);
  }

  #read(): ReadonlySet<ModdleElement> {
    const definitions = this.#host.getDefinitions();
    return definitions === undefined ? new Set() : externalProcesses(definitions);
  }
}

function isInside(object: ModdleElement, processes: ReadonlySet<ModdleElement>): boolean {
  for (let above: ModdleElement | undefined = object; above; above = above.$parent) {
    if (processes.has(above)) return true;
  }
  return false;
}
