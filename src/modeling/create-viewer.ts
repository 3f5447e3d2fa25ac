import BpmnNavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import { moddleDescriptor } from '../bpmn/index.ts';
import { badgesModule } from './badges/index.ts';
import { shapeColors } from './badges/colors.ts';
import { comparisonModule } from './comparison/index.ts';
import type { DifferenceMarks } from './comparison/difference-marks.ts';
import type { Modeler } from './create-modeler.ts';
import { fastCanvasModule } from './fast-canvas/index.ts';
import { localeModule } from './locale/index.ts';
import type { ModelerServices } from './services.ts';
import { ExternalScope } from './tags/external-scope.ts';
import { LaterElements } from './tags/later-elements.ts';
import type { EtomConfig } from './tree/etom-tree.ts';
import { treeModule } from './tree/index.ts';

/** Services of a viewer by name: what only looks on. */
export type ViewerServices = Pick<ModelerServices, 'canvas' | 'elementRegistry' | 'eventBus' | 'selection' | 'overlays' | 'etomTree' | 'etomLocale'>
  & { readonly etomDifferenceMarks: DifferenceMarks };

/** A picture of a diagram that can be moved, zoomed and selected in, and not changed. */
export interface Viewer {
  get<Name extends keyof ViewerServices>(name: Name): ViewerServices[Name];
  /** Replaces the diagram. Rejects when it cannot be read or drawn. */
  importXML(xml: string): Promise<{ warnings: readonly unknown[] }>;
  attachTo(parent: HTMLElement): void;
  destroy(): void;
  on: Modeler['on'];
}

/** Makes a viewer that draws as the editor does, badges included. The caller destroys it. */
export function createViewer({ catalogues, locale }: EtomConfig): Viewer {
  return new BpmnNavigatedViewer({
    bpmnRenderer: shapeColors,
    etom: { ...(catalogues === undefined ? {} : { catalogues }), ...(locale === undefined ? {} : { locale }) },
    moddleExtensions: { etom: moddleDescriptor },
    additionalModules: [
      treeModule, localeModule, badgesModule, fastCanvasModule, comparisonModule,
      // Of the tags only what reading them needs: there are no commands here.
      { __init__: ['etomLaterElements'], etomExternalScope: ['type', ExternalScope], etomLaterElements: ['type', LaterElements] },
    ],
  });
}
