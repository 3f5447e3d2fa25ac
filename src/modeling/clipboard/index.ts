import type { ModuleDeclaration } from 'didi';
import { EtomClipboard } from './etom-clipboard.ts';

/** Copy and paste between diagrams and between browser windows, over bpmn-js' own. */
export const clipboardModule: ModuleDeclaration = {
  __init__: ['etomClipboard'],
  etomClipboard: ['type', EtomClipboard],
};
