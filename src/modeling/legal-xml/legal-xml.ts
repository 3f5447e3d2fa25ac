import { legalXml } from '../../bpmn/index.ts';
import type { EventBus } from '../services.ts';

/** Takes characters that XML has no place for out of what is saved, on its way out of bpmn-js. */
export class LegalXml {
  static $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    eventBus.on<{ xml: string }>('saveXML.serialized', ({ xml }) => legalXml(xml));
  }
}
