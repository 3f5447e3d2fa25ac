import type { ModuleDeclaration } from 'didi';
import { badgesModule } from './badges/index.ts';
import { blocksModule } from './blocks/index.ts';
import { clipboardModule } from './clipboard/index.ts';
import { decomposeModule } from './decompose/index.ts';
import { editsModule } from './edits/index.ts';
import { keyboardModule } from './keyboard/index.ts';
import { legalXmlModule } from './legal-xml/index.ts';
import { localeModule } from './locale/index.ts';
import { markersModule } from './markers/index.ts';
import { menusModule } from './menus/index.ts';
import { mirrorModule } from './mirror/index.ts';
import { picturesModule } from './pictures/index.ts';
import { readOnlyModule } from './read-only/index.ts';
import { stillCanvasModule } from './still-canvas/index.ts';
import { tagsModule } from './tags/index.ts';
import { treeModule } from './tree/index.ts';

/**
 * Everything of eTOM that a bpmn-js modeler can learn, as one diagram-js module (DESIGN, section 8, package). It needs
 * `moddleExtensions: { etom: moddleDescriptor }` beside it and reads `etom: { catalogues, locale }`.
 */
export const etomModule: ModuleDeclaration = {
  __depends__: [
    treeModule, localeModule, tagsModule, editsModule, mirrorModule, legalXmlModule, badgesModule, blocksModule, decomposeModule, markersModule,
    menusModule, keyboardModule, clipboardModule, stillCanvasModule, picturesModule, readOnlyModule,
  ],
};
