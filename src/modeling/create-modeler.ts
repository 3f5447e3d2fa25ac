import BpmnModeler from 'bpmn-js/lib/Modeler.js';
import type { ModuleDeclaration } from 'didi';
import { moddleDescriptor } from '../bpmn/index.ts';
import type { ModdleElement } from '../bpmn/index.ts';
import { shapeColors } from './badges/colors.ts';
import { etomModule } from './etom-module.ts';
import { fastCanvasModule } from './fast-canvas/index.ts';
import type { EventBus, ModelerServices } from './services.ts';
import type { EtomConfig } from './tree/etom-tree.ts';

/** What a modeler is made of. Anything else that bpmn-js or one of its modules reads may stand beside it. */
export interface ModelerOptions extends EtomConfig {
  /** Where the canvas appears; without it, `attachTo` shows it later. */
  readonly container?: HTMLElement;
  /** diagram-js modules besides ours; a service of the same name takes the place of ours. */
  readonly additionalModules?: readonly object[];
  readonly moddleExtensions?: Readonly<Record<string, object>>;
  readonly [option: string]: unknown;
}

/** A bpmn-js modeler with everything of eTOM. The part of it that we rely on. */
export interface Modeler {
  get<Name extends keyof ModelerServices>(name: Name): ModelerServices[Name];
  get<Service>(name: string): Service;
  /** Replaces the diagram. Rejects when it cannot be read or drawn. Warnings are bpmn-js' own. */
  importXML(xml: string): Promise<{ warnings: readonly unknown[] }>;
  /** Draws a diagram that was read before, in place of the open one. */
  importDefinitions(definitions: ModdleElement): Promise<{ warnings: readonly unknown[] }>;
  saveXML(options?: { readonly format?: boolean; readonly preamble?: boolean }): Promise<{ xml?: string }>;
  /** A picture of the plane that is shown, badges included, in light colors whatever the theme. */
  saveSVG(): Promise<{ svg: string }>;
  getDefinitions(): ModdleElement | undefined;
  attachTo(parent: HTMLElement): void;
  detach(): void;
  clear(): void;
  destroy(): void;
  on: EventBus['on'];
  off: EventBus['off'];
}

/** Makes a modeler. The caller destroys it. */
export function createModeler(options: ModelerOptions = {}): Modeler {
  const { catalogues, locale, additionalModules = [], moddleExtensions = {}, ...rest } = options;
  return new BpmnModeler({
    bpmnRenderer: shapeColors,
    ...rest,
    etom: { ...(catalogues === undefined ? {} : { catalogues }), ...(locale === undefined ? {} : { locale }) },
    moddleExtensions: { etom: moddleDescriptor, ...moddleExtensions },
    additionalModules: [etomModule, fastCanvasModule, ...(additionalModules as ModuleDeclaration[])],
  });
}
