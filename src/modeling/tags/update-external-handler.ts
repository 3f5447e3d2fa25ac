import { isActivityToTag, isExternal } from '../../bpmn/index.ts';
import { isShape } from '../elements.ts';
import type { DiagramElement } from '../elements.ts';
import type { ElementRegistry } from '../services.ts';

/** The context of the command `etom.external.update`. `before` is filled in by the handler. */
export interface UpdateExternalContext {
  readonly participant: DiagramElement;
  readonly external: boolean;
  before?: boolean;
}

/** Performs `etom.external.update` and has every activity of the participant's process drawn anew. */
export class UpdateExternalHandler {
  static $inject = ['elementRegistry'];

  readonly #elementRegistry: ElementRegistry;

  constructor(elementRegistry: ElementRegistry) {
    this.#elementRegistry = elementRegistry;
  }

  execute(context: UpdateExternalContext): readonly DiagramElement[] {
    context.before = isExternal(context.participant.businessObject);
    return this.#write(context.participant, context.external);
  }

  revert({ participant, before = false }: UpdateExternalContext): readonly DiagramElement[] {
    return this.#write(participant, before);
  }

  #write(participant: DiagramElement, external: boolean): readonly DiagramElement[] {
    participant.businessObject.set('etom:external', external ? true : undefined);
    return [participant, ...this.#activitiesOf(participant)];
  }

  #activitiesOf(participant: DiagramElement): readonly DiagramElement[] {
    const process = participant.businessObject.get('processRef');
    if (process === undefined) return [];
    return this.#elementRegistry.filter((element) => {
      if (!isShape(element) || !isActivityToTag(element.businessObject)) return false;
      let above = element.businessObject.$parent;
      while (above && above !== process) above = above.$parent;
      return above === process;
    });
  }
}
