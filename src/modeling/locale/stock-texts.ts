import type { WordKey } from '../../words/index.ts';

/**
 * Texts of bpmn-js and its add-ons that the community's Russian lacks, by their English wording, with our word for each.
 * A test collects what bpmn-js says and fails when one is missing here.
 */
export const stockTexts: Readonly<Record<string, WordKey>> = {
  'Ad-hoc sub-process': 'modeling.stock.adHocSubProcess',
  'Append element': 'modeling.stock.appendElement',
  'Boundary event': 'modeling.stock.boundaryEvent',
  'Create element': 'modeling.stock.createElement',
  'Data': 'modeling.stock.data',
  'Data object must be placed within a pool/participant.': 'modeling.stock.dataObjectOutside',
  'Events': 'modeling.stock.events',
  'Expanded pool/participant': 'modeling.stock.expandedPool',
  'Gateways': 'modeling.stock.gateways',
  'Participants': 'modeling.stock.participants',
  'Sub-processes': 'modeling.stock.subProcesses',
  'Tasks': 'modeling.stock.tasks',
  'Templates': 'modeling.stock.templates',
  'Toggle non-interrupting': 'modeling.stock.toggleNonInterrupting',
};
