import type { ModuleDeclaration } from 'didi';
import { EtomLocale } from './etom-locale.ts';
import { createTranslate } from './translate.ts';

/** The language of everything that stands on the canvas, ours and bpmn-js' own, switched without a reload. */
export const localeModule: ModuleDeclaration = {
  __init__: ['etomLocale'],
  etomLocale: ['type', EtomLocale],
  translate: ['factory', createTranslate],
};
