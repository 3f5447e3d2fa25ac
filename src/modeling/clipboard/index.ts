import type { ModuleDeclaration } from 'didi';
import CopyPasteModule from 'bpmn-js/lib/features/copy-paste/index.js';
import { EtomClipboard } from './etom-clipboard.ts';

/** Copy and paste between diagrams and between browser windows. */
export const clipboardModule: ModuleDeclaration = {
  __depends__: [CopyPasteModule],
  __init__: ['etomClipboard'],
  etomClipboard: ['type', EtomClipboard],
};
