import { builtInCatalogues, createElementTree } from './etom/index.ts';
import { bpmnlintPlugin } from './validation/index.ts';
import { createWords } from './words/index.ts';

/** The plug-in of bpmnlint: `configs.recommended` and the rules by name, against the built-in catalogues, in English. */
export const { configs, rules } = bpmnlintPlugin(createElementTree(builtInCatalogues()), createWords('en'));
